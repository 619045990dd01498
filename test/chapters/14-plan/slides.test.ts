/** The slides of chapter 14 over promises and findings of small worlds. */
import { describe, expect, test } from '@jest/globals';
import { feedback } from '../../../src/chapters/10-feedback/chapter.js';
import { plan } from '../../../src/chapters/14-plan/chapter.js';
import { targets } from '../../../src/chapters/14-plan/slides/targets.js';
import type { Chapter } from '../../../src/chapters/chapter.js';
import type { Locale, Review } from '../../../src/config/review.js';
import type { Figure, TableRow } from '../../../src/figures/figure.js';
import { loadNarrative } from '../../../src/narrative/load.js';
import { broken, buildChapters, slideText } from '../build.js';
import { review, type Rows, type World } from '../world.js';

/** Twenty answers: eight promote and six detract, so the score is 10. */
const answers: Rows = Array.from({ length: 20 }, (_, at) => ({
  response_id: `r${at}`,
  responded_at: `2025-11-${String(at + 1).padStart(2, '0')} 10:00:00`,
  score: at < 8 ? 9 : at < 14 ? 8 : 3,
}));

const promise = (
  id: string,
  due: string,
  done: string | null,
  expected: number | null = 20,
  figure = 'feedback.nps',
) => ({
  action_id: id,
  title: `做${id}`,
  owner: '甲组',
  due_on: due,
  done_on: done,
  figure: expected === null ? null : figure,
  expected,
});

const world: World = {
  nps_responses: answers,
  plan_actions: [
    promise('a', '2025-10-15', '2025-10-15', 10),
    promise('b', '2025-10-31', '2025-11-02'),
    promise('c', '2025-12-31', null),
    promise('d', '2026-01-01', null),
    promise('e', '2025-12-01', '2025-11-20', null),
  ],
};
const held: Review = { ...review, targets: { 'feedback.nps': 70 }, benchmarks: { 'feedback.nps': 70 } };
const build = (
  of: World = world,
  locale: Locale = 'zh-CN',
  chapters: readonly Chapter[] = [feedback, plan],
  on = held,
) => buildChapters(chapters, of, on, locale);
const planned = (slides: Awaited<ReturnType<typeof build>>['slides']) =>
  slides.filter(({ id }) => id.startsWith('plan.'));

test('promises are in time to the day, late, overdue when P ends, or still running', async () => {
  const { figures } = await build();
  const rows = figures.get('plan.kept')?.value;
  const told = (Array.isArray(rows) ? (rows as readonly TableRow[]) : []).map((row) => [
    row.action,
    row.status,
    row.outcome,
  ]);
  expect(told).toEqual([
    ['a', 'in_time', 'reached'],
    ['b', 'late', 'unknown'],
    ['e', 'in_time', 'unknown'],
    ['c', 'overdue', 'unknown'],
    ['d', 'running', 'unknown'],
  ]);
});

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('all five slides stand, and read well', async () => {
    const slides = planned((await build(world, locale)).slides);
    expect(slides.map(({ id }) => id)).toEqual([
      'plan.kept',
      'plan.priorities',
      'plan.ranking',
      'plan.roadmap',
      'plan.targets',
    ]);
    for (const slide of slides) expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
  });

  test('without promises, findings or targets what is left stands', async () => {
    const { plan_actions: promises, nps_responses } = world;
    const ids = async (of: World, on?: Review) =>
      planned((await build(of, locale, undefined, on)).slides).map(({ id }) => id);
    expect(await ids({ nps_responses: nps_responses! })).toEqual([
      'plan.priorities',
      'plan.ranking',
      'plan.roadmap',
      'plan.targets',
    ]);
    expect(await ids({ plan_actions: promises! })).toEqual(['plan.kept']);
    expect(await ids({ plan_actions: [] })).toEqual([]);
  });
});

test('the effect and its arithmetic are said: half of the way from 10 to the target of 70', async () => {
  const { slides } = await build();
  const ranking = slides.find(({ id }) => id === 'plan.ranking');
  expect(slideText(ranking!)).toContain('10 → 40');
  expect(ranking!.notes.join('\n')).toContain('10＋半个与目标70的差距＝40');
});

test('an action on a figure without a value tells no way from nothing', async () => {
  const title = { 'zh-CN': '谈价格', en: 'Haggle' };
  const action = { title, figure: 'feedback.nps', due: '2026-02-01', owner: '甲组', expected: 40 };
  const { slides } = await build({ ...world, nps_responses: [] }, 'en', [feedback, plan], {
    ...held,
    actions: [action],
  });
  const ranking = slides.find(({ id }) => id === 'plan.ranking');
  expect(ranking?.title).toBeDefined();
  expect(ranking?.title).not.toContain('—');
});

test('names of promises stay what they are', async () => {
  const title = `a/b<c>{{value}}**x**`;
  const { slides } = await build({ ...world, plan_actions: [{ ...promise('a', '2025-10-15', null), title }] });
  expect(slideText(slides.find(({ id }) => id === 'plan.kept')!)).toContain(title);
});

test.each([
  // Of a share in points: 0.00004 is 0.004 of a point, which rounds to nought.
  ['share', -0.00004, '0个百分点'],
  ['share', 0.00004, '0个百分点'],
  ['share', -0.021, '−2.1个百分点'],
  ['pp', 0.3, '+0.3个百分点'],
  ['money', 0.001, '0元'],
  ['count', 12, '+12'],
  ['count', 0, '—'],
] as const)('a step of a target in %s of %p has a sign only where it shows: %s', (unit, trend, expected) => {
  const id = 'feedback.nps';
  const row = { figure: id, value: 0.5, target: 0.6, met: false, trend, effect: 0, action: null, next: 0.5 };
  const bare = { measure: 'a/b', datasets: [] };
  const figures = new Map<string, Figure>([
    [id, { ...bare, id, family: id, unit, value: 0.5 }],
    ['plan.targets', { ...bare, id: 'plan.targets', family: 'plan.targets', unit: 'table', value: [row] }],
  ]);
  const narrative = loadNarrative({ review: held, figures, locale: 'zh-CN' });
  const slide = targets.build({
    review: held,
    figures,
    measures: new Map(),
    findings: [],
    narrative,
    datasets: new Map(),
    definitions: { ...feedback.definitions, ...plan.definitions },
  });
  const exhibit = slide?.slots.exhibit;
  expect(exhibit?.kind === 'table' ? exhibit.table.rows[0]?.[3]?.text : undefined).toBe(expected);
});
