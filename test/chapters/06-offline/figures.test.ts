/** Figures of the offline chapter over rows worked out by hand, and over rows that are not all there. */
import { describe, expect, test } from '@jest/globals';
import { offline } from '../../../src/chapters/06-offline/chapter.js';
import type { Built } from '../build.js';
import { buildWorld } from '../chapter-world.js';
import { withoutCampaign, type Rows, type World } from '../world.js';
import { lead, result, whole } from './world.js';

const value = ({ figures }: Built, id: string) => figures.get(`offline.${id}`)?.value;
const reason = ({ figures }: Built, id: string) => figures.get(`offline.${id}`)?.reason;
const blank = (rows: Rows, column: string): Rows => rows.map((row) => ({ ...row, [column]: null }));

describe('the figures', () => {
  test('are those of the definitions', async () => {
    const { figures } = await buildWorld(offline, whole);
    const families = new Set([...figures.values()].map(({ family }) => family));
    expect([...families].sort()).toEqual(Object.keys(offline.definitions).sort());
  });

  test('of stores', async () => {
    const built = await buildWorld(offline, whole);
    // Table: o1, o2 of three; shelf: o3, o4 of three; the visit without a display and that of January are in neither.
    expect(value(built, 'display_conversion.table')).toBeCloseTo(2 / 3, 9);
    expect(value(built, 'display_conversion.shelf')).toBeCloseTo(2 / 3, 9);
    // Tried: 2 of 2; not: 1 of 4; unknown in neither.
    expect(value(built, 'tried_lift')).toBeCloseTo(4, 9);
    expect(built.figures.get('offline.tried_lift')?.n).toBe(6);
    expect(value(built, 'dwell_median.s1')).toBe(250);
    expect(value(built, 'dwell_median.s2')).toBe(60);
    expect(value(built, 'ugc_posts')).toBe(3);
    expect(built.figures.get('offline.ugc_posts')?.previous).toBe(1);
  });

  test('of exhibitions that began in the period', async () => {
    const built = await buildWorld(offline, whole);
    expect(value(built, 'cost_per_lead.x')).toBe(250);
    expect(value(built, 'qualified_share.x')).toBe(0.5);
    // Won by the end of P: 1,500 on 1,000; the lead of January is not.
    expect(value(built, 'exhibition_roi.x')).toBe(0.5);
    // No lead: no cost of one, and all of the costs lost.
    expect(value(built, 'cost_per_lead.y%2Fz')).toBeNull();
    expect(reason(built, 'cost_per_lead.y%2Fz')?.code).toBe('no_denominator');
    expect(value(built, 'exhibition_roi.y%2Fz')).toBe(-1);
    expect(built.figures.has('offline.exhibition_roi.old')).toBe(false);
  });

  test('of partners', async () => {
    const built = await buildWorld(offline, whole);
    // Revenue 630, 300, 120; new customers 10, 20, 1; hours 3, unknown, 9.
    // a: 0.6 + 0.25 / 2 + 0.15 = 0.875; b: 0.3 + 0.25 = 0.55; c: 0.15 / 2 = 0.075. Cumulative 58 %, 95 %, 100 %.
    expect(['A', 'B', 'C'].map((name) => value(built, `partner_class.${name}`))).toEqual([1, 0, 2]);
    expect(value(built, 'partner_top_share')).toBeCloseTo(630 / 1050, 9);
    // 130 and 30 on 100 and 40; the month without a baseline is in neither.
    expect(value(built, 'joint_uplift')).toBeCloseTo(160 / 140 - 1, 9);
    // Sharing: 1 and 0 days; others: 4, 6 and 3.
    expect(value(built, 'stock_sharing_effect')).toBeCloseTo(0.5 - 13 / 3, 9);
    // After: 130 (Nov), 70 (Dec); before: 100 (Sep), 50 (Oct). January is after the end of P.
    expect(value(built, 'training_lift')).toBeCloseTo(100 / 75 - 1, 9);
  });

  test('one partner alone has no class, and all of the revenue', async () => {
    const built = await buildWorld(offline, { partner_results: [result('a', '2025-10', 5)] });
    expect(value(built, 'partner_class.A')).toBeNull();
    expect(reason(built, 'partner_class.A')?.code).toBe('too_few');
    expect(value(built, 'partner_top_share')).toBe(1);
    expect(reason(built, 'stock_sharing_effect')).toEqual({ code: 'dataset_missing', subject: 'partners' });
  });

  test('without a campaign there are no posts to compare', async () => {
    const built = await buildWorld(offline, whole, withoutCampaign());
    expect(value(built, 'ugc_posts')).toBeNull();
    expect(reason(built, 'ugc_posts')?.code).toBe('not_configured');
    expect(value(built, 'tried_lift')).toBeCloseTo(4, 9);
  });
});

describe('columns that are not there', () => {
  const without: readonly (readonly [string, string, readonly string[]])[] = [
    ['store_visits', 'display', ['display_conversion']],
    ['store_visits', 'tried_product', ['tried_lift']],
    ['store_visits', 'dwell_seconds', ['dwell_median']],
    ['leads', 'grade', ['qualified_share.x']],
    ['partner_results', 'baseline_revenue', ['joint_uplift']],
    ['partner_results', 'stockout_days', ['stock_sharing_effect']],
    ['partners', 'trained_on', ['training_lift']],
  ];
  test.each(without)('%s without %s', async (dataset, column, ids) => {
    const built = await buildWorld(offline, { ...whole, [dataset]: blank(whole[dataset] ?? [], column) });
    for (const id of ids) {
      expect([id, value(built, id)]).toEqual([id, null]);
      expect(reason(built, id)).toBeDefined();
    }
  });

  test('partners without new customers and hours are ranked by revenue alone', async () => {
    const rows = blank(blank(whole.partner_results ?? [], 'new_customers'), 'response_hours');
    const built = await buildWorld(offline, { partner_results: rows });
    // Scores 0.6, 0.3, 0: cumulative 67 %, 100 %, 100 %.
    expect(['A', 'B', 'C'].map((name) => value(built, `partner_class.${name}`))).toEqual([1, 0, 2]);
  });

  test('an exhibition without costs has no return', async () => {
    const free = [{ exhibition_id: 'x', name: 'X', kind: 'expo', started_on: '2025-11-05' }];
    const built = await buildWorld(offline, { exhibitions: free, leads: [lead('1', 'x', { grade: 'A' })] });
    expect(value(built, 'cost_per_lead.x')).toBe(0);
    expect(value(built, 'exhibition_roi.x')).toBeNull();
  });

  test('empty datasets give reasons', async () => {
    const empty: World = Object.fromEntries(Object.keys(whole).map((name) => [name, []]));
    const built = await buildWorld(offline, empty);
    for (const figure of built.figures.values()) {
      if (figure.id !== 'offline.ugc_posts') expect([figure.id, figure.value]).toEqual([figure.id, null]);
    }
    expect(value(built, 'ugc_posts')).toBe(0);
    expect(built.slides).toEqual([]);
  });
});
