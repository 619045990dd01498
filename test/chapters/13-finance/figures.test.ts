/** The figures of chapter 13 over ledgers by hand. */
import { describe, expect, test } from '@jest/globals';
import { finance } from '../../../src/chapters/13-finance/chapter.js';
import type { TableRow } from '../../../src/figures/figure.js';
import { buildChapters, reason, value } from '../build.js';
import { review, type World } from '../world.js';
import { cost, weeks, whole } from './ledgers.js';

const build = (world: World) => buildChapters([finance], world, review, 'en');
const without = (left: string): World => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left));

test('every family that is defined is there, and nothing else', async () => {
  const { figures } = await build(whole);
  expect([...new Set([...figures.values()].map(({ family }) => family))].sort()).toEqual(
    Object.keys(finance.definitions).sort(),
  );
});

describe('costs', () => {
  test('add up by category, marketing from the ledger where none is booked', async () => {
    const built = await build(whole);
    expect(value(built, 'finance.cost.hardware')).toBe(600 + 200 + 999);
    expect(built.figures.get('finance.cost.hardware')?.previous).toBe(450);
    expect(value(built, 'finance.cost.software')).toBe(45);
    // 50 + 20 + 10 dollars at 7.1 + 9 of commission.
    expect(value(built, 'finance.cost.marketing')).toBe(150);
    const booked = await build({ ...whole, costs: [...whole.costs!, cost('m', '2025-07-01', 'marketing', 'ads', 3)] });
    expect(value(booked, 'finance.cost.marketing')).toBe(0);
    expect(booked.figures.get('finance.cost.marketing')?.previous).toBe(3);
  });

  test('have a unit cost over the bookings with units, and a one-off share over those that are marked', async () => {
    const built = await build(whole);
    expect(built.figures.get('finance.unit_cost.a%2Fb')).toMatchObject({ value: 100, previous: 90, n: 8 });
    expect(value(built, 'finance.one_off_share.software')).toBe(0.25);
    expect(built.figures.has('finance.one_off_share.staff')).toBe(false);
  });

  test('that nobody planned stand by cause, every cause of the contract there', async () => {
    const built = await build(whole);
    const of = (cause: string) => built.figures.get(`finance.unexpected.${cause}`);
    expect(of('supply_chain')).toMatchObject({ value: 15, previous: 0 });
    expect(of('other')?.value).toBe(5);
    expect(of('after_sales')).toMatchObject({ value: 0, previous: 4 });
    expect(of('data_security')?.value).toBe(0);
  });

  test('of security incidents are a mean over the known losses of the period', async () => {
    expect((await build(whole)).figures.get('finance.security_loss')).toMatchObject({ value: 70, n: 2 });
    expect(reason(await build(without('incidents')), 'finance.security_loss')).toEqual({
      code: 'dataset_missing',
      subject: 'incidents',
    });
  });
});

describe('customers', () => {
  test('cost their channel its acquisition spend, none where nothing was spent', async () => {
    const built = await build(whole);
    // Ann was acquired by we/chat; bob and cid by tmall, which spent 20 + 71.
    expect(built.figures.get('finance.cac.we%2Fchat')).toMatchObject({ value: 50, n: 1 });
    expect(built.figures.get('finance.cac.tmall')).toMatchObject({ value: 45.5, n: 2 });
    const unspent = await build({ ...whole, spend: whole.spend!.filter(({ channel }) => channel !== 'we/chat') });
    expect(value(unspent, 'finance.cac.we%2Fchat')).toBeNull();
    const nobody = await build({
      ...whole,
      spend: [...whole.spend!, { spend_id: 'n', spent_on: '2025-10-05', channel: 'void', kind: 'media', amount: 5 }],
    });
    expect(reason(nobody, 'finance.cac.void')?.code).toBe('no_denominator');
  });

  test('are worth their margin of a year over what one costs', async () => {
    const built = await build({ ...whole, orders: whole.orders!.filter(({ customer_id: who }) => who !== 'old') });
    // Margins: ann 1000 - 210, bob none with a cost, cid 300 - 30, dee 200 - 20; CAC 141 / 3.
    expect(value(built, 'finance.ltv_cac')).toBeCloseTo((790 + 0 + 270 + 180) / 4 / 47, 10);
  });
});

describe('the return', () => {
  test('takes off what came back, a blank amount by its sku or its order', async () => {
    // 1800 less o3 (300), 400 and the S1 of q1 (200).
    expect(value(await build(whole), 'finance.net_revenue')).toBe(900);
  });

  test('leaves lines without a cost out of margin, ROI and break-even alike', async () => {
    const built = await build(whole);
    // Revenue 900 - 500 = 400. Goods: 2 x 100 + 10 for the gift + 3 x 10 = 240. Units 5.
    expect(value(built, 'finance.gross_margin')).toBeCloseTo(160 / 400, 12);
    // Operating: 45 + 150 + 40 + 20 = 255.
    expect(value(built, 'finance.roi')).toBeCloseTo((400 - 240 - 255) / (240 + 255), 12);
    expect(value(built, 'finance.break_even_units')).toBeCloseTo((255 * 5) / 160, 10);
  });

  test('takes the uncosted part of an order that came back as a whole off with its lines', async () => {
    const returns = [{ ...whole.returns![0]!, order_id: 'o2', amount: 500 }];
    const built = await build({ ...whole, returns });
    // o2 is out of it, and so is its return: 1000 + 300 stay.
    expect(value(built, 'finance.gross_margin')).toBeCloseTo((1300 - 240) / 1300, 12);
    expect(value(built, 'finance.net_revenue')).toBe(1300);
  });

  test('has no break-even where a unit brings less than it costs, and no ROI where marketing is unknown', async () => {
    const dear = await build({ ...whole, products: whole.products!.map((one) => ({ ...one, unit_cost: 5000 })) });
    expect(reason(dear, 'finance.break_even_units')?.code).toBe('no_margin');
    const built = await build(without('spend'));
    expect(reason(built, 'finance.roi')).toEqual({ code: 'dataset_missing', subject: 'spend' });
    expect(reason(await build(without('costs')), 'finance.roi')).toEqual({ code: 'dataset_missing', subject: 'costs' });
  });
});

describe('scenarios', () => {
  const table = async (world: World) => value(await build(world), 'finance.scenarios') as readonly TableRow[] | null;
  // The ledger's week of 6 October stands among the thirty, with o1's.
  const only = { ...whole, spend: whole.spend!.filter(({ spend_id: id }) => String(id).startsWith('w')) };

  test('follow the slope of weekly revenue on weekly spend, costs with them', async () => {
    const found = (await table(only))!;
    expect(found.map(({ change }) => change)).toEqual([-0.1, 0, 0.1]);
    const slope = found[1]!.elasticity as number;
    expect(slope).toBeGreaterThan(0.45);
    expect(slope).toBeLessThan(0.55);
    expect(found[0]!.weeks).toBe(30);
    const full = (await table(whole))!;
    // Goods 240 and commission 9 follow revenue; 246 stay; 141 of acquisition spend rise by a tenth.
    const factor = 1.1 ** (full[2]!.elasticity as number);
    expect(full[2]!.revenue).toBeCloseTo(400 * factor, 6);
    expect(full[2]!.cost).toBeCloseTo(249 * factor + 246 + 14.1, 6);
    expect(full[1]!.profit).toBeCloseTo(-95, 9);
    expect(full[2]!.revenue_low as number).toBeLessThan(full[2]!.revenue as number);
  });

  test('have no value where weeks are few, spend stands still, or revenue does not follow it', async () => {
    const few = { ...whole, spend: whole.spend!.slice(0, 20) };
    expect(reason(await build(few), 'finance.scenarios')?.code).toBe('too_few');
    const spend = (of: (at: number) => number) =>
      weeks.map(({ day }, at) => ({
        spend_id: `w${at}`,
        spent_on: day,
        channel: 'tmall',
        kind: 'media',
        amount: of(at),
      }));
    expect(reason(await build({ ...whole, spend: spend(() => 100) }), 'finance.scenarios')?.code).toBe('too_few');
    expect(reason(await build({ ...whole, spend: spend((at) => 100 + (at % 2)) }), 'finance.scenarios')?.code).toBe(
      'indistinct',
    );
    // Spend that goes against revenue.
    const against = spend((at) => 1e5 / weeks[at]!.spend);
    expect(reason(await build({ ...whole, spend: against }), 'finance.scenarios')?.code).toBe('indistinct');
  });

  test('name the dataset that they lack', async () => {
    expect(reason(await build(without('costs')), 'finance.scenarios')).toEqual({
      code: 'dataset_missing',
      subject: 'costs',
    });
  });
});
