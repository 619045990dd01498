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

/** Ids of the figures that a sentence names, and the sentences that it says. */
function named(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  const own = type === 'StringLiteral' && String(value).includes('.') ? [String(value)] : [];
  return [...own, ...Object.values(node).flatMap((child: unknown) => named(child))];
}

describe('the shipped templates', () => {
  test.each(locales)(
    'a short form of %s says less than the sentence that it stands for, and nothing else',
    (locale) => {
      const all = sentences[locale]!;
      const shorts = [...all.values()].filter(({ key }) => key.endsWith('.short') && !key.endsWith('.title.short'));
      expect(shorts.length).toBeGreaterThan(0);
      for (const short of shorts) {
        const whole = all.get(short.key.slice(0, -'.short'.length))!;
        const length = (one: typeof whole) => contents(one.program).join('').length;
        const [less, more] = [named(short.program), named(whole.program)];
        const says = (one: readonly string[]) => one.map((name) => name.replace(/\.short$/, ''));
        expect(says(more)).toEqual(expect.arrayContaining(says(less)));
        // What only says another sentence is as long as that.
        if (length(whole) > 0) expect([short.key, length(short) < length(whole)]).toEqual([short.key, true]);
      }
    },
  );

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
