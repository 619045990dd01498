/** Formats beside the deck, through the command line; PDF is left to test/print, which knows what is installed. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { read } from '@e965/xlsx';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkClient } from '../../scripts/link-client.mjs';
import { packageRoot } from '../../src/package-root.js';
import { outputs, quarterdeck, shop } from './shop.js';

// As `npm run build` leaves it; the script is linked from the sources as they are now.
beforeAll(async () => {
  const folder = new URL('dist/src/html/', packageRoot);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('client.js', folder), await linkClient());
});

describe('formats', () => {
  test('html and xlsx come beside the figures, the same in every build', async () => {
    const folder = shop();
    const build = () => quarterdeck(folder, ['build', 'review.yaml', '--format', 'html,xlsx']);
    const { exit, out } = await build();
    expect(exit).toBe(0);
    expect(out.split('\n').map((path) => path.replace('output/', '').replace('shop-2025q4.', ''))).toEqual([
      'figures.json',
      'html',
      'xlsx',
      'run.json',
    ]);
    const first = outputs(folder);
    await build();
    expect(outputs(folder)).toEqual(first);
    const book = read(readFileSync(join(folder, 'output/shop-2025q4.xlsx')));
    expect(book.SheetNames.slice(0, 4)).toEqual(['Contents', 'Figures', 'Definitions', 'Findings']);
    const written = JSON.parse(readFileSync(join(folder, 'output/shop-2025q4.figures.json'), 'utf8')) as {
      readonly figures: Readonly<Record<string, { readonly value: unknown }>>;
    };
    const ids = Object.keys(written.figures);
    const sheet = book.Sheets.Figures!;
    ids.forEach((id, index) => {
      expect((sheet[`A${index + 2}`] as { readonly v: unknown }).v).toBe(id);
      const { value } = written.figures[id]!;
      if (typeof value === 'number') expect((sheet[`D${index + 2}`] as { readonly v: unknown }).v).toBe(value);
    });
    const page = readFileSync(join(folder, 'output/shop-2025q4.html'), 'utf8');
    expect(page).toContain('<html lang="en-US">');
    expect(page.length).toBeLessThan(3_000_000);
  });

  test('one whose programs are missing ends the build with 4, and what was there stays', async () => {
    const folder = shop();
    expect((await quarterdeck(folder, ['build', 'review.yaml'])).exit).toBe(0);
    const before = outputs(folder);
    const { exit, err } = await quarterdeck(folder, ['build', 'review.yaml', '--format', 'pptx,html,pdf'], {
      PATH: '/nowhere',
    });
    expect(exit).toBe(4);
    expect(err).toMatch(/PROGRAM_MISSING.*LibreOffice or Chromium/);
    expect(err).toMatch(/try: install LibreOffice/);
    expect(outputs(folder)).toEqual(before);
  });

  test('that nobody knows is refused before anything is read', async () => {
    const { exit, err } = await quarterdeck(shop(), ['build', 'review.yaml', '--format', 'pdff']);
    expect(exit).toBe(2);
    expect(err).toContain('pdf');
  });
});

test('doctor tells which programs print', async () => {
  const { out } = await quarterdeck(shop(), ['doctor'], { PATH: '/nowhere' });
  for (const name of ['LibreOffice', 'Chromium', 'poppler'])
    expect(out).toMatch(new RegExp(`! ${name} +not found - the format`));
});
