/** What sentences say, and that data can neither inject template code nor markup. */
import { describe, expect, test } from '@jest/globals';
import type { Locale } from '../../src/config/review.js';
import type { Problem } from '../../src/errors/problem.js';
import { QuarterdeckError } from '../../src/errors/problem.js';
import type { Figure } from '../../src/figures/figure.js';
import { loadNarrative } from '../../src/narrative/load.js';

const base = { measure: 'sales/x', datasets: ['orders'] } as const;
const all: Figure[] = [
  { ...base, id: 'sales.aov', family: 'sales.aov', unit: 'money', good: 'up', value: 689.4, previous: 599.5, n: 26852 },
  { ...base, id: 'sales.share.east', family: 'sales.share', member: 'east', unit: 'share', value: 0.42, yearAgo: 0.44 },
  { ...base, id: 'sales.gap.3/offline', family: 'sales.gap', member: '3/offline', unit: 'money', value: -900000 },
  {
    ...base,
    ...{
      id: 'execution.gmv',
      family: 'execution.gmv',
      unit: 'money',
      good: 'up',
      value: 18_500_000,
      target: 20_000_000,
    },
  },
  {
    ...base,
    ...{ id: 'sales.rate', family: 'sales.rate', unit: 'share', value: 0.3, n: 18, target: 0.4 },
    interval: { low: 0.12, high: 0.55, level: 0.95, method: 'wilson' },
  },
  { ...base, id: 'sales.steady', family: 'sales.steady', unit: 'share', value: 0.4001, previous: 0.4003 },
  { ...base, id: 'sales.none', family: 'sales.none', unit: 'share', value: null, reason: { code: 'no_rows' } },
];
const figures = new Map(all.map((figure) => [figure.id, figure]));
const labels = { east: { 'zh-CN': '华东', en: 'East' } };

function narrate(text: string, locale: Locale = 'en') {
  return loadNarrative({
    review: { labels, currency: 'CNY' },
    figures,
    locale,
    templates: [{ name: `${locale}/t.hbs`, text }],
  });
}
const one = (body: string, locale: Locale = 'en') => narrate(`{{#*inline "t"}}${body}{{/inline}}`, locale);
const say = (body: string, locale: Locale = 'en', parameters = {}) => one(body, locale).say('t', parameters);

function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof QuarterdeckError) return error.problems;
    throw error;
  }
  return [];
}

describe('sentences over figures', () => {
  test.each([
    ['{{value "execution.gmv"}} of {{target "execution.gmv"}}', 'en', '¥18.5M of ¥20M'],
    ['GMV {{value "execution.gmv"}}，目标 {{target "execution.gmv"}} 。', 'zh-CN', 'GMV 1850万元，目标2000万元。'],
    ['{{change "sales.aov" "previous"}}', 'en', '+15%'],
    ['{{absChange "sales.share" region "yearAgo"}}', 'zh-CN', '2个百分点'],
    ['{{change "sales.share" region "yearAgo"}}', 'en', '\u22122 pp'],
    ['{{gap "execution.gmv" "target"}}', 'zh-CN', '\u2212150万元'],
    ['{{absGap "execution.gmv" "target"}}', 'en', '¥1.5M'],
    ['{{value "sales.gap" cell}} {{value "sales.gap" "3" "offline"}}', 'en', '\u2212¥900K \u2212¥900K'],
    ['{{magnitude "sales.gap" cell}}', 'zh-CN', '90万元'],
    ['{{interval "sales.rate"}} (n = {{n "sales.rate"}})', 'en', '12%\u201355% (n = 18)'],
    ['{{label region}}', 'zh-CN', '华东'],
    ['{{#if (better "sales.aov" "previous")}}up{{else}}down{{/if}}', 'en', 'up'],
    ['{{#if (and (rises "sales.aov" "previous") (not (has "sales.none")))}}a{{else}}b{{/if}}', 'en', 'a'],
    ['{{#if (eq region "east")}}a{{/if}}', 'en', 'a'],
    ['{{#if (falls "sales.steady" "previous")}}from 40% to 40%{{else}}steady{{/if}}', 'en', 'steady'],
    ['{{#if (levelWith "sales.rate" "target")}}level{{else}}open{{/if}}', 'en', 'open'],
    ['{{range "2025-11-01" "2025-11-21"}}', 'zh-CN', '11月1日–21日'],
    ['{{value "sales.none"}}', 'en', '—'],
    ['a\n   b', 'en', 'a b'],
    ['第一句。\n   第二句', 'zh-CN', '第一句。第二句'],
  ] as const)('%s (%s) reads %s', (body, locale, expected) => {
    expect(say(body, locale, { region: 'east', cell: '3/offline' })).toBe(expected);
  });

  test('sayIf has nothing to say where a figure has no value or is not there', () => {
    expect(one('{{value "sales.none"}}').sayIf('t')).toBeUndefined();
    expect(one('{{value "sales.nowhere"}}').sayIf('t')).toBeUndefined();
    expect(one('{{#if (rises "sales.nowhere" "previous")}}x{{/if}}').sayIf('t')).toBeUndefined();
    expect(one('{{#if (rises "sales.none" "previous")}}x{{else}}y{{/if}}').sayIf('t')).toBe('y');
    expect(one('x').sayIf('u')).toBeUndefined();
    expect(one('{{value "sales.aov"}}').sayIf('t')).toBe('¥689');
  });

  test('a parameter may be called like a helper', () => {
    expect(say('Target {{value}} {{n}}', 'en', { value: '¥1', n: 'x' })).toBe('Target ¥1 x');
  });

  test('another sentence can be said inside', () => {
    const narrative = narrate('{{#*inline "a"}}<{{say "b"}}>{{/inline}}{{#*inline "b"}}{{label region}}{{/inline}}');
    expect(narrative.say('a', { region: 'east' })).toBe('<East>');
  });
});

describe('faults are named', () => {
  test('an unknown key, with the nearest', () => {
    expect(problemsOf(() => one('x').say('tt'))[0]).toMatchObject({ code: 'NARRATIVE_KEY', parameters: { key: 'tt' } });
  });
  test('an unknown figure, with template and key', () => {
    expect(problemsOf(() => say('{{value "sales.aob"}}'))[0]).toEqual({
      code: 'NARRATIVE_FIGURE',
      parameters: { template: 'en/t.hbs', key: 't', figure: 'sales.aob' },
    });
  });
  test('a missing parameter', () => {
    expect(problemsOf(() => say('{{region}}'))[0]?.code).toBe('NARRATIVE_PARAMETER');
  });
  test('every unknown helper, repeated key and stray text at once', () => {
    const text = 'stray{{#*inline "a"}}{{nope "x"}}{{/inline}}{{#*inline "a"}}{{#each x}}{{/each}}{{> p}}{{/inline}}';
    expect(problemsOf(() => narrate(text)).map(({ code }) => code)).toEqual([
      'NARRATIVE_SYNTAX',
      'NARRATIVE_HELPER',
      'NARRATIVE_REPEATED',
      'NARRATIVE_HELPER',
      'NARRATIVE_HELPER',
    ]);
  });
  test('a template that does not parse', () => {
    expect(problemsOf(() => narrate('{{#*inline "a"}}{{#if x}}{{/inline}}'))[0]?.code).toBe('NARRATIVE_SYNTAX');
  });
});

describe('data stays data', () => {
  const nasty = `{{value "s.aov"}} <b>&"' **x** \u{1F600}`;
  test('braces, markup and quotes of a name come out as they are', () => {
    const narrative = one('{{name}} · {{label name}}');
    const sentence = narrative.say('t', { name: nasty });
    const text = narrative
      .runs(sentence)
      .map((run) => run.text)
      .join('');
    expect(text).toBe(`${nasty} · ${nasty}`);
    expect(narrative.runs(sentence).some(({ bold }) => bold)).toBe(false);
  });
  test('a bold lead of the template with a starred name inside', () => {
    const narrative = one('**{{name}}：** rest');
    expect(narrative.runs(narrative.say('t', { name: 'A*' }))).toEqual([
      { text: 'A*：', bold: true },
      { text: ' rest' },
    ]);
    expect(one('{{name}}').say('t', { name: 'A*' })).toBe('A*');
  });
  test('the prototype is out of reach', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(problemsOf(() => say(`{{${name}}}`))[0]?.code).toBe('NARRATIVE_PARAMETER');
    }
  });
  test('a label called like a member of Object', () => {
    expect(one('{{label name}}').say('t', { name: 'constructor' })).toBe('constructor');
  });
});
