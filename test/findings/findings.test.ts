/** Findings: what is told, what is noise, and which matters more. */
import { describe, expect, test } from '@jest/globals';
import { suggestedActions } from '../../src/findings/actions.js';
import { changeFinding } from '../../src/findings/change.js';
import { contrastFinding } from '../../src/findings/contrast.js';
import { driverFinding } from '../../src/findings/driver.js';
import type { Finding } from '../../src/findings/finding.js';
import { pickFindings, rankFindings } from '../../src/findings/rank.js';
import { severity } from '../../src/findings/severity.js';
import { standoutFinding } from '../../src/findings/standout.js';
import { targetGapFinding } from '../../src/findings/target-gap.js';
import { thresholdFinding } from '../../src/findings/threshold.js';
import type { Figure } from '../../src/figures/figure.js';

const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'wilson' });
function figures(...list: (Partial<Figure> & { id: string })[]): Map<string, Figure> {
  return new Map(
    list.map((one) => {
      const [a = '', b = '', member] = one.id.split('.');
      const whole: Figure = {
        ...{ family: `${a}.${b}`, unit: 'money', value: null, measure: 'a/b', datasets: [] },
        ...(member === undefined ? {} : { member }),
        ...one,
      };
      return [one.id, whole];
    }),
  );
}
const base = { chapter: 'sales', slide: 'sales.one', statement: 'it' };

describe('target', () => {
  const rule = { ...base, figure: 'a.gmv', actions: { bad: ['close_gap'] } };
  test('a missed one is bad and suggests its action', () => {
    expect(targetGapFinding(rule, figures({ id: 'a.gmv', value: 18.5, target: 20, good: 'up' }))).toMatchObject({
      ...{ id: 'target-gap.it:a.gmv', direction: 'bad', evidence: ['a.gmv'], statement: 'it', slide: 'sales.one' },
      actions: [{ key: 'close_gap', figure: 'a.gmv' }],
    });
  });
  test('a beaten one is good and suggests nothing', () => {
    const found = targetGapFinding(rule, figures({ id: 'a.gmv', value: 22, target: 20, good: 'up' }));
    expect(found).toMatchObject({ direction: 'good', actions: [] });
  });
  test.each([
    ['no target', { value: 1 }],
    ['no value', { value: null, target: 1 }],
    ['a target inside the interval', { value: 0.22, target: 0.2, interval: interval(0.18, 0.26) }],
    ['half a per cent', { value: 19.9, target: 20 }],
  ] as const)('nothing is told of %s', (_name, more) => {
    expect(targetGapFinding(rule, figures({ id: 'a.gmv', ...more }))).toBeUndefined();
  });
  test('the larger miss is the heavier', () => {
    const of = (value: number) =>
      targetGapFinding(rule, figures({ id: 'a.gmv', value, target: 20, good: 'up' }))!.severity;
    expect(of(15)).toBeGreaterThan(of(18.5));
  });
});

describe('change', () => {
  const rule = { ...base, figure: 'a.aov', base: 'previous' } as const;
  test('is told where it is real, and not where it may be noise', () => {
    const one = { id: 'a.aov', value: 689, previous: 599, good: 'up' } as const;
    expect(changeFinding(rule, figures({ ...one, changeInterval: interval(70, 110) }))).toMatchObject({
      direction: 'good',
    });
    expect(changeFinding(rule, figures({ ...one, changeInterval: interval(-5, 185) }))).toBeUndefined();
  });
  test('what was measured outweighs the same change without an interval', () => {
    const one = { id: 'a.aov', value: 689, previous: 599, good: 'up' } as const;
    const sure = changeFinding(rule, figures({ ...one, changeInterval: interval(70, 110) }))!;
    expect(sure.severity).toBeGreaterThan(changeFinding(rule, figures(one))!.severity);
  });
});

describe('members', () => {
  const three = figures(
    { id: 'a.roas.x', value: 2.8, good: 'up' },
    { id: 'a.roas.y', value: 3.5, good: 'up' },
    { id: 'a.roas.z', value: 1.9, good: 'up' },
  );
  const rule = { ...base, family: 'a.roas' };
  test('the highest and the lowest, named for the sentence', () => {
    expect(standoutFinding({ ...rule, side: 'highest', as: 'placement' }, three)).toMatchObject({
      ...{ direction: 'good', members: { placement: 'y' }, evidence: ['a.roas.y'] },
    });
    expect(standoutFinding({ ...rule, side: 'lowest' }, three)).toMatchObject({
      direction: 'bad',
      members: { member: 'z' },
    });
    expect(standoutFinding({ ...rule, side: 'lowest', except: ['z'] }, three)).toMatchObject({
      members: { member: 'x' },
    });
  });
  test('one member alone stands out from nothing, and equal ones from none', () => {
    expect(standoutFinding({ ...rule, side: 'highest' }, figures({ id: 'a.roas.x', value: 2 }))).toBeUndefined();
    const equal = figures({ id: 'a.roas.x', value: 2 }, { id: 'a.roas.y', value: 2 });
    expect(standoutFinding({ ...rule, side: 'highest' }, equal)).toBeUndefined();
  });
  test('a high value of few is no standout while its interval holds the others', () => {
    const few = figures({ id: 'a.rate.x', value: 0.5, interval: interval(0.1, 0.9) }, { id: 'a.rate.y', value: 0.2 });
    expect(standoutFinding({ ...base, family: 'a.rate', side: 'highest' }, few)).toBeUndefined();
  });
  test('the cell that explains most of a shortfall', () => {
    const cells = figures(
      { id: 'a.gap.1/online', value: 100, good: 'up' },
      { id: 'a.gap.2/online', value: -300, good: 'up' },
      { id: 'a.gap.3/offline', value: -700, good: 'up' },
    );
    const cell = { ...base, family: 'a.gap', sign: 'shortfall', whole: 10_000, as: 'cell' } as const;
    expect(driverFinding(cell, cells)).toMatchObject({ members: { cell: '3/offline' }, direction: 'bad' });
    expect(driverFinding({ ...cell, least: 0.8 }, cells)).toBeUndefined();
    expect(driverFinding(cell, figures({ id: 'a.gap.1/online', value: 100 }))).toBeUndefined();
  });
});

describe('pairs and bounds', () => {
  test('two that belong together', () => {
    const pair = figures({ id: 'a.back', value: 921 }, { id: 'a.new', value: 482 });
    const rule = { ...base, figure: 'a.back', against: 'a.new' };
    expect(contrastFinding(rule, pair)).toMatchObject({ evidence: ['a.back', 'a.new'], direction: 'neutral' });
    expect(contrastFinding(rule, figures({ id: 'a.back', value: 1 }, { id: 'a.new', value: 0 }))).toBeUndefined();
    const close = figures(
      { id: 'a.back', value: 921, interval: interval(400, 1400) },
      { id: 'a.new', value: 482, interval: interval(300, 600) },
    );
    expect(contrastFinding(rule, close)).toBeUndefined();
  });
  test('beyond a bound with the whole interval', () => {
    const rule = { ...base, figure: 'a.yoy', side: 'under', bound: 0, direction: 'bad' } as const;
    expect(thresholdFinding(rule, figures({ id: 'a.yoy', value: -0.05 }))).toMatchObject({ direction: 'bad' });
    expect(
      thresholdFinding(rule, figures({ id: 'a.yoy', value: -0.05, interval: interval(-0.12, 0.02) })),
    ).toBeUndefined();
    expect(thresholdFinding(rule, figures({ id: 'a.yoy', value: 0 }))).toBeUndefined();
  });
});

describe('ranking', () => {
  const finding = (
    id: string,
    weight: number,
    evidence: string[],
    chapter = 'sales',
    direction: Finding['direction'] = 'bad',
  ): Finding => ({
    ...{ id, chapter, statement: 's', direction, severity: weight, evidence, members: {}, slide: 'x' },
    actions: [{ key: `do_${evidence[0] ?? ''}`, figure: evidence[0] ?? '' }],
  });
  test('heaviest first; the same headline and the same evidence are told once', () => {
    const ranked = rankFindings([
      finding('light', 0.2, ['a', 'b']),
      finding('heavy', 0.9, ['a']),
      finding('pair', 0.5, ['b', 'c']),
      finding('pair again', 0.4, ['c', 'b']),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['heavy', 'pair']);
  });
  test('the order does not hang on the order of the rules', () => {
    const some = [
      finding('b', 0.5, ['b'], 'sales', 'good'),
      finding('a', 0.5, ['a'], 'sales', 'good'),
      finding('c', 0.5, ['c']),
    ];
    expect(rankFindings(some)).toEqual(rankFindings(some.toReversed()));
    expect(rankFindings(some).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
  test('no chapter fills the summary while another has something to say', () => {
    const ranked = rankFindings(
      [0.9, 0.8, 0.7, 0.6]
        .map((weight, i) => finding(`s${i}`, weight, [`s${i}`]))
        .concat(finding('e', 0.1, ['e'], 'execution')),
    );
    expect(pickFindings(ranked, { most: 3, perChapter: 2 }).map(({ id }) => id)).toEqual(['s0', 's1', 'e']);
    expect(pickFindings(ranked, { most: 4, perChapter: 2 }).map(({ id }) => id)).toEqual(['s0', 's1', 's2', 'e']);
  });
  test('an action is named once, under its heaviest finding', () => {
    const actions = suggestedActions([
      finding('one', 0.9, ['a']),
      finding('two', 0.5, ['a']),
      finding('three', 0.4, ['b']),
    ]);
    expect(actions.map(({ key, finding: of }) => [key, of])).toEqual([
      ['do_a', 'one'],
      ['do_b', 'three'],
    ]);
  });
});

test('severity: 10 % is half-way, and noise weighs nothing', () => {
  expect(severity(0.1, 1, 1)).toBe(0.5);
  expect(severity(0.1, 0, 1)).toBe(0.25);
  expect(severity(5, 1, 0)).toBe(0);
  expect(severity(Number.NaN, 1, 1)).toBe(0);
});

test('a missed target outweighs a larger change and a fact that nobody can act on', () => {
  const missed = targetGapFinding(
    { ...base, figure: 'a.gmv' },
    figures({ id: 'a.gmv', value: 18.5, target: 20, good: 'up' }),
  )!;
  const grown = changeFinding(
    { ...base, figure: 'a.aov', base: 'previous' },
    figures({
      id: 'a.aov',
      value: 689,
      previous: 599,
      good: 'up',
      changeInterval: { low: 70, high: 110, level: 0.95, method: 't' },
    }),
  )!;
  expect(missed.severity).toBeGreaterThan(grown.severity);
});
