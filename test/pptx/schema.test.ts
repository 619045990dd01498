import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { makeTheme } from '../../scripts/make-theme.js';
import { looks } from '../../scripts/theme/colours.js';
import { packageRoot } from '../../src/package-root.js';
import { drawn, opened, schemaErrors } from './drawn.js';
import { hostileDeck } from './hostile.js';
import { sampleDeck } from './sample.js';

describe.each(looks.map((look) => [look.name, look] as const))('the %s theme', (name, look) => {
  const folder = new URL(`templates/themes/${name}/`, packageRoot);

  test('is what its script makes', async () => {
    const made = makeTheme(look);
    expect(Buffer.from(made['theme.pptx']).equals(await readFile(new URL('theme.pptx', folder)))).toBe(true);
    expect(made['theme.yaml']).toBe(await readFile(new URL('theme.yaml', folder), 'utf8'));
  });

  test('has no schema errors', async () => {
    expect(await schemaErrors(await readFile(new URL('theme.pptx', folder)))).toEqual([]);
  });
});

describe('drawn decks', () => {
  test('with every layout and block have no schema errors', async () => {
    expect(await schemaErrors(await drawn(sampleDeck))).toEqual([]);
  });

  test('in English have no schema errors', async () => {
    expect(await schemaErrors(await drawn({ ...sampleDeck, locale: 'en' }))).toEqual([]);
  });

  test('with hostile texts have no schema errors', async () => {
    expect(await schemaErrors(await drawn(hostileDeck))).toEqual([]);
  });

  test('carry workbooks without schema errors', async () => {
    const read = await opened(sampleDeck);
    const workbooks = [...read.parts].filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks.length).toBeGreaterThan(5);
    for (const [, { bytes }] of workbooks.slice(0, 3)) expect(await schemaErrors(bytes, 'book.xlsx')).toEqual([]);
  });
});
