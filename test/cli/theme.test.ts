/** `quarterdeck theme`, and configs that name a brand's template. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPackage, textOf } from '../../src/pptx/package.js';
import { temporary } from '../temporary.js';
import { officeTemplate } from '../pptx/office-template.js';
import { quarterdeck, shop } from './shop.js';

const template = officeTemplate({ kind: 'potx', notes: false, eastAsian: '' });

function folderWithTemplate(): string {
  const folder = temporary('theme');
  writeFileSync(join(folder, 'brand.potx'), template);
  return folder;
}

interface Inspected {
  layouts: { name: string; type: string; places: { type: string; idx: number; frame: number[]; size?: number }[] }[];
  fonts: { body: { latin: string; eastAsian: string } };
  colours: Record<string, string>;
  notesMaster: boolean;
}

describe('theme inspect', () => {
  test('tells layouts, placeholders with frames and sizes, fonts, colours and the notes master', async () => {
    const { out, exit } = await quarterdeck(folderWithTemplate(), ['theme', 'inspect', 'brand.potx', '--json']);
    expect(exit).toBe(0);
    const found = JSON.parse(out) as Inspected;
    expect(found.layouts.map(({ name }) => name)).toContain('Two Content');
    const content = found.layouts.find(({ type }) => type === 'obj');
    expect(content?.places[1]).toEqual({ type: 'obj', idx: 1, frame: [0.92, 1.995, 11.493, 4.763], size: 28 });
    expect(found.fonts.body).toEqual({ latin: 'Calibri', eastAsian: '' });
    expect(found.colours).toMatchObject({ accent1: '4472C4', dk1: '000000' });
    expect(found.notesMaster).toBe(false);
  });

  test('writes a theme folder that a config can name, and does not overwrite it unasked', async () => {
    const folder = folderWithTemplate();
    const write = (...more: string[]) =>
      quarterdeck(folder, ['theme', 'inspect', 'brand.potx', '--out', 'ours', ...more]);
    expect((await write()).exit).toBe(0);
    expect(readFileSync(join(folder, 'ours/theme.potx')).equals(template)).toBe(true);
    const map = join(folder, 'ours/theme.yaml');
    writeFileSync(map, readFileSync(map, 'utf8').replace('name: brand', 'name: edited'));
    const again = await write();
    expect([again.exit, again.err.includes('FILE_EXISTS')]).toEqual([2, true]);
    expect((await quarterdeck(folder, ['theme', 'check', 'ours', '--json'])).out).toContain('"edited"');
    expect((await write('--force')).exit).toBe(0);
    expect((parse(readFileSync(map, 'utf8')) as { name: string }).name).toBe('brand');
  });
});

describe('theme check', () => {
  test('tells what a template lacks', async () => {
    const { out, exit } = await quarterdeck(folderWithTemplate(), ['theme', 'check', 'brand.potx', '--json']);
    const codes = (JSON.parse(out) as { issues: { code: string }[] }).issues.map(({ code }) => code);
    expect(exit).toBe(0);
    expect(codes).toEqual(
      expect.arrayContaining(['notes_master_missing', 'east_asian_font_unset', 'placeholder_moved']),
    );
  });

  test('tells a title that holds a few characters only', async () => {
    const folder = folderWithTemplate();
    await quarterdeck(folder, ['theme', 'inspect', 'brand.potx', '--out', 'ours']);
    const map = join(folder, 'ours/theme.yaml');
    const narrow = readFileSync(map, 'utf8').replaceAll(
      'title: title',
      'title: { placeholder: title, frame: [1, 0.4, 2, 0.5] }',
    );
    writeFileSync(map, narrow);
    const { out } = await quarterdeck(folder, ['theme', 'check', 'ours']);
    // 2 in less 0.2 in of margins hold six characters of 20 pt; 0.4 in of height hold one line.
    expect(out).toMatch(/the title has room for 6 full-width characters at 20 pt/);
  });

  test('has nothing to say of our own themes', async () => {
    for (const name of ['default', 'dark']) {
      const { out, exit } = await quarterdeck(temporary('theme'), ['theme', 'check', name]);
      expect([exit, out]).toEqual([0, `the theme ${name} has all that a deck needs`]);
    }
  });

  test('ends with 2 where a deck could not be drawn, and reads no data for that', async () => {
    const folder = shop({ 'review.yaml': (text) => `${text}theme: ours\n`, 'orders.csv': 'not,the,columns' });
    mkdirSync(join(folder, 'ours'));
    writeFileSync(join(folder, 'ours/brand.pptx'), 'no zip');
    expect(await quarterdeck(folder, ['theme', 'check', 'review.yaml'])).toMatchObject({ exit: 4 });
    writeFileSync(join(folder, 'ours/brand.pptx'), template);
    await quarterdeck(folder, ['theme', 'inspect', 'ours/brand.pptx', '--out', 'mapped']);
    const map = readFileSync(join(folder, 'mapped/theme.yaml'), 'utf8');
    writeFileSync(join(folder, 'ours/theme.yaml'), map.replace('layout: Section Header', 'layout: Divider'));
    const { exit, err } = await quarterdeck(folder, ['theme', 'check', 'review.yaml']);
    expect([exit, err.includes('no layout "Divider" for divider')]).toEqual([2, true]);
    const cramped = map
      .replace(/area: \[[^\]]*\]/g, 'area: [1, 2, 3, 1]')
      .replace(/frame: \[[^\]]*\]/g, 'frame: [1, 2, 3, 1]');
    writeFileSync(join(folder, 'ours/theme.yaml'), cramped);
    const unfit = await quarterdeck(folder, ['theme', 'check', 'review.yaml']);
    expect([unfit.exit, unfit.err.includes('THEME_UNFIT')]).toEqual([2, true]);
  });
});

describe('a config’s theme', () => {
  test('may be a template beside it', async () => {
    const folder = shop({ 'review.yaml': (text) => `${text}theme: brand.potx\n`, 'brand.potx': Buffer.from(template) });
    const { exit, err } = await quarterdeck(folder, ['build']);
    expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' });
    const deck = readPackage(readFileSync(join(folder, 'output/shop-2025q4.pptx')), 'the deck');
    expect(textOf(deck, 'ppt/theme/theme1.xml')).toContain('4472C4');
    const { out } = await quarterdeck(folder, ['validate']);
    expect(out).toContain('theme brand: 13.33 x 7.50 in');
  });

  test('may not lie outside the folders that a config reads', async () => {
    const folder = shop({ 'review.yaml': (text) => `${text}theme: ../brand.potx\n` });
    const { exit, err } = await quarterdeck(folder, ['theme', 'check', 'review.yaml']);
    expect([exit, err.includes('FILE_OUTSIDE_FOLDER')]).toEqual([2, true]);
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  test('that is not there is told', async () => {
    const folder = shop({ 'review.yaml': (text) => `${text}theme: brand.potx\n` });
    expect(await quarterdeck(folder, ['build'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('THEME_NOT_FOUND'),
    });
  });
});
