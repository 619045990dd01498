/** The figures of chapter 08 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { promotion } from '../../../src/chapters/08-promotion/chapter.js';
import { buildChapters, reason, value } from '../build.js';
import { review, type World } from '../world.js';
import { price, whole } from './promotion-world.js';

const build = (world: World) => buildChapters([promotion], world, review, 'en');

test('every family that is defined is there, and nothing else', async () => {
  const { figures } = await build(whole);
  expect([...new Set([...figures.values()].map(({ family }) => family))].sort()).toEqual(
    Object.keys(promotion.definitions).sort(),
  );
});

describe('discounts', () => {
  test('are answered by units over those of days at list price, each sku against its own', async () => {
    const built = await build(whole);
    // B1 sells 10 at list price, S1 5. X1 was never at list price; 15 % off is the bin from 15 %.
    expect(value(built, 'promotion.response.0.00-0.05')).toBe(1.1);
    expect(value(built, 'promotion.response.0.15-0.20')).toBeCloseTo((17 + 15) / 15, 10);
    expect(built.figures.get('promotion.response.0.15-0.20')?.n).toBe(2);
    expect(value(built, 'promotion.response.0.20-0.25')).toBe(2);
    expect(built.figures.has('promotion.response.0.50-0.55')).toBe(false);
    expect(value(built, 'promotion.uplift.accessory/>=15%')).toBe(2);
    // 17, 20, 20 and 20 over four times 10.
    expect(value(built, 'promotion.uplift.band/>=15%')).toBeCloseTo(0.925, 12);
  });

  test('bend at the best edge, and nowhere with too few bins', async () => {
    expect(value(await build(whole), 'promotion.knee')).toBe('0.20-0.25');
    const few = await build({
      daily_prices: [100, 97, 92, 88].map((now, at) => price('B1', `2025-10-0${at + 1}`, 100, now, 10)),
    });
    expect(reason(few, 'promotion.knee')?.code).toBe('too_few');
  });

  test('take the paid units of the day where the list says none, and nothing where no sales are known', async () => {
    const days = [price('B1', '2025-10-10', 100, 100, null), price('B1', '2025-11-05', 100, 80, null)];
    // 1 sold on the day at list price, 2 on the day at a fifth off.
    expect(value(await build({ ...whole, daily_prices: days }), 'promotion.response.0.20-0.25')).toBe(2);
    const alone = await build({ daily_prices: days });
    expect(reason(alone, 'promotion.response')?.code).toBe('no_rows');
  });

  test('move units along a slope within each sku', async () => {
    // Units double as the price halves: -1, whatever the level of the sku; a day without units is left out.
    const days = [
      price('B1', '2025-10-01', 100, 100, 10),
      price('B1', '2025-10-02', 100, 50, 20),
      price('B1', '2025-10-03', 100, 20, 0),
      price('S1', '2025-10-01', 20, 20, 400),
      price('S1', '2025-10-02', 20, 10, 800),
    ];
    const one = (sku: string) => ({ sku, name: sku, product_line: 'l', category: 'a/b' });
    const built = await build({ daily_prices: days, products: [one('B1'), one('S1')] });
    expect(built.figures.get('promotion.elasticity.a%2Fb')).toMatchObject({ value: -1, n: 4 });
  });
});

describe('tests', () => {
  test('give each lift from its own area, kind of gift and metric', async () => {
    const built = await build(whole);
    const found = (name: string) => value(built, `promotion.${name}`) as number;
    expect(found('price_label_lift')).toBeCloseTo(0.3, 12);
    expect(found('gift_conversion_lift')).toBeCloseTo(0.4, 12);
    expect(found('gift_return_change')).toBeCloseTo(0.125 / 0.2 - 1, 12);
    expect(found('gift_share_lift')).toBeCloseTo(0.5, 12);
    expect(found('optional_gift_lift')).toBeCloseTo(0.25, 12);
    expect(found('last_two_hours_share.control')).toBe(0.35);
    expect(found('last_two_hours_share.variant')).toBe(0.52);
    expect(found('stock_hint_lift')).toBeCloseTo(0.3, 12);
    expect(found('referral_team_lift')).toBeCloseTo(0.5, 12);
  });
});

describe('promotions', () => {
  test('have gifts that cost a share of the margin of their orders', async () => {
    // One gift of 8. Margin of p1: 160 - 80 for the bands, -5 for the strap; X1 has no cost.
    expect(value(await build(whole), 'promotion.gift_cost_share')).toBeCloseTo(8 / 75, 12);
  });

  test('return what they brought beyond the days without a promotion', async () => {
    const built = await build(whole);
    // M: 160 + 100 - 3 x 40 = 140. Free days: 56 less 20 October, with 60 of margin: E = 2 x 60 / 55. D = 2 x 20, G = 8.
    expect(value(built, 'promotion.roi.P1')).toBeCloseTo((140 - 120 / 55 - 8) / 48, 10);
    // P0: M = 80, free margin 60 over 56 days, one day; D = 40.
    expect(value(built, 'promotion.roi.P0')).toBeCloseTo((80 - 60 / 56) / 40, 10);
  });

  test('have no return where their products were in a promotion on every day before', async () => {
    const day = (at: number) => new Date(Date.parse('2025-11-04') - at * 86_400_000).toISOString().slice(0, 10);
    const busy = Array.from({ length: 56 }, (_, at) => at);
    const built = await build({
      ...whole,
      orders: [
        ...whole.orders!,
        ...busy.map((at) => ({ ...whole.orders![1]!, order_id: `q${at}`, paid_at: `${day(at)} 09:00:00` })),
      ],
      order_items: [
        ...whole.order_items!,
        ...busy.map((at) => ({ ...whole.order_items![1]!, order_id: `q${at}`, line_no: 1 })),
      ],
    });
    expect(value(built, 'promotion.roi.P1')).toBeNull();
    expect(reason(built, 'promotion.roi.P1')?.code).toBe('too_few');
  });

  test('win referred customers at a cost against that of all others', async () => {
    // Referral: 10 for cid. Others: 60 for ann, bob and dee.
    expect(value(await build(whole), 'promotion.referral_cac_change')).toBeCloseTo(10 / 20 - 1, 12);
  });
});
