/** The templates that ship: both locales say the same sentences, and no number stands in them. */
import { describe, expect, test } from '@jest/globals';
import { locales } from '../../src/config/review.js';
import { helperNames } from '../../src/narrative/helpers.js';
import { readTemplates, templateTexts } from '../../src/narrative/templates.js';

const sentences = Object.fromEntries(
  locales.map((locale) => [locale, readTemplates(templateTexts(locale), helperNames)]),
);

function contents(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  const own = type === 'ContentStatement' ? [String(value)] : [];
  return [...own, ...Object.values(node).flatMap((child: unknown) => contents(child))];
}

describe('the shipped templates', () => {
  test('both locales have the same keys in files of the same names', () => {
    const keysByFile = (locale: string) =>
      [...(sentences[locale]?.values() ?? [])]
        .map(({ key, template }) => `${template.split('/')[1] ?? ''} ${key}`)
        .sort();
    expect(keysByFile('en')).toEqual(keysByFile('zh-CN'));
  });

  test.each(locales)('no sentence of %s holds a digit', (locale) => {
    const found = [...(sentences[locale]?.values() ?? [])].filter(({ program }) =>
      contents(program).some((text) => /[0-9０-９]/.test(text)),
    );
    expect(found.map(({ key }) => key)).toEqual([]);
  });
});
