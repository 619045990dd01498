/** The figures of chapter 12 over departments by hand, whole and with columns that nobody filled. */
import { describe, expect, test } from '@jest/globals';
import { team } from '../../../src/chapters/12-team/chapter.js';
import type { Review } from '../../../src/config/review.js';
import { buildChapters, reason, value } from '../build.js';
import { review, type World } from '../world.js';
import { benched, person, request, whole } from './departments.js';

const build = (world: World, of: Review = benched) => buildChapters([team], world, of, 'zh-CN');

describe('the figures of chapter 12', () => {
  test('are all that are defined, and nothing else', async () => {
    const { figures } = await build(whole);
    const families = new Set([...figures.values()].map(({ family }) => family));
    expect([...families].sort()).toEqual(Object.keys(team.definitions).sort());
  });

  test('of requests read those of marketing to technology, and all that technology is asked', async () => {
    const built = await build(whole);
    // 48 and 72 hours; the third was never confirmed.
    expect(value(built, 'team.response_hours')).toBe(60);
    expect(built.figures.get('team.response_hours')).toMatchObject({ n: 2, previous: 24, benchmark: 48 });
    // 1 + 3 of 4 + 1 + 3 days, whoever asked.
    expect(value(built, 'team.non_core_share')).toBe(0.5);
    expect(built.figures.get('team.non_core_share')).toMatchObject({ n: 3, previous: 0 });
    expect(value(built, 'team.value_per_day.a%2Fb')).toBe(30);
    expect(built.figures.get('team.value_per_day.a%2Fb')?.previous).toBe(10);
    expect(value(built, 'team.value_per_day.c')).toBe(0.2);
  });

  test('of audits and surveys count whole', async () => {
    const built = await build(whole);
    expect(value(built, 'team.fact_loss')).toBe(0.25);
    expect(value(built, 'team.conflict_score')).toBe(65);
    // Student with two degrees of freedom: sd 18.0278, half-width 4.30265 x 18.0278 / sqrt(3) = 44.783.
    const { low, high } = built.figures.get('team.conflict_score')!.interval!;
    expect([low, high].map((end) => Number(end.toFixed(2)))).toEqual([20.22, 109.78]);
  });

  test('the interval of facts lost takes samples as the sample, not facts', async () => {
    const { figures } = await build(whole);
    // Residuals of lost - 0.25 x facts: 1.5, -1, -0.5; sum of squares 3.5; half = 4.30265 x sqrt(3.5 x 3 / 2) / 20 = 0.49293.
    const { low, high } = figures.get('team.fact_loss')!.interval!;
    expect([low, high].map((end) => Number(end.toFixed(4)))).toEqual([-0.2429, 0.7429]);
  });

  test('of emergencies leave out what is not known of one', async () => {
    const built = await build(whole);
    expect(value(built, 'team.crisis_minutes')).toBe(20);
    expect(built.figures.get('team.crisis_minutes')).toMatchObject({ n: 2, previous: 50 });
    expect(value(built, 'team.crisis_coverage')).toBe(0.75);
    expect(built.figures.get('team.crisis_coverage')?.previous).toBe(0.25);
  });

  test('of improvements take what was due by the end, and causes of the period that come back', async () => {
    const built = await build(whole);
    // Due: all but the last; done by then: the first and the third.
    expect(value(built, 'team.closure_rate')).toBeCloseTo(1 / 3, 12);
    expect(built.figures.get('team.closure_rate')).toMatchObject({ n: 6, previous: 0 });
    expect(value(built, 'team.repeat_root_causes')).toEqual([
      { root_cause: 'pool', improvements: 2, done: 1, incidents: 1 },
    ]);
  });

  test('of people count key roles, complex work, trainings of the period and levels', async () => {
    const built = await build(whole);
    // 91 days is a single point, 90 is none; a role with a stand-in and one that is no key role are none either.
    expect(value(built, 'team.single_points')).toBe(1);
    expect(value(built, 'team.independence')).toBeCloseTo(1 / 3, 12);
    expect(built.figures.get('team.independence')?.n).toBe(3);
    expect(value(built, 'team.training_lift.sql')).toBe(0.25);
    expect(value(built, 'team.training_lift.ads')).toBe(0);
    expect(value(built, 'team.sql_share')).toBe(0.2);
  });
});

describe('data that is not all there', () => {
  test('columns that nobody fills give no value, and say so', async () => {
    const built = await build({
      work_requests: [request('1', 'marketing', 'technology', '2025-10-01 09:00:00', null)],
      incidents: [
        {
          incident_id: '1',
          system: 's',
          kind: 'outage',
          severity: 'P1',
          started_at: '2025-11-11 20:00:00',
          is_emergency: true,
        },
      ],
      improvements: [{ improvement_id: '1', due_on: '2025-11-11' }],
      staff: [person('p1', 'a', { key_role: true })],
    });
    for (const name of ['response_hours', 'non_core_share', 'value_per_day', 'crisis_minutes', 'crisis_coverage']) {
      expect([name, value(built, `team.${name}`), reason(built, `team.${name}`)?.code]).toEqual([
        name,
        null,
        'no_rows',
      ]);
    }
    expect(reason(built, 'team.single_points')?.subject).toBe('staff.no_backup_days');
    expect(value(built, 'team.closure_rate')).toBe(0);
    expect(value(built, 'team.repeat_root_causes')).toEqual([]);
    expect(reason(built, 'team.sql_share')).toEqual({ code: 'dataset_missing', subject: 'skills' });
  });

  test('no rows are no single points, and no rates', async () => {
    const built = await build(Object.fromEntries(Object.keys(whole).map((name) => [name, []])));
    expect(value(built, 'team.single_points')).toBe(0);
    for (const name of ['fact_loss', 'conflict_score', 'closure_rate', 'independence', 'sql_share']) {
      expect([name, value(built, `team.${name}`), reason(built, `team.${name}`)]).toEqual([
        name,
        null,
        expect.objectContaining({}),
      ]);
    }
  });

  test('a config may name the teams otherwise, and several of them', async () => {
    const built = await build(
      {
        work_requests: [
          request('1', '市场一部', 'IT', '2025-10-01 09:00:00', '2025-10-01 19:00:00'),
          request('2', '市场二部', 'IT', '2025-10-01 09:00:00', '2025-10-02 05:00:00'),
        ],
      },
      { ...review, vocabulary: { ...review.vocabulary, marketing: '市场%', technology: 'IT' } },
    );
    expect(value(built, 'team.response_hours')).toBe(15);
  });
});
