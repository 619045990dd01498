/** The measures of chapter 10 over rows by hand. */
import { describe, expect, test } from '@jest/globals';
import { feedback } from '../../../src/chapters/10-feedback/chapter.js';
import { runMeasures } from '../../../src/chapters/measure.js';
import { order } from '../shop.js';
import { inWorld, review, type World } from '../world.js';
import { answer, said, ticket, whole } from './feedback-world.js';

async function rowsOf(measure: string, world: World = whole, of = review) {
  const results = await inWorld(world, (engine, datasets) => runMeasures(engine, of, datasets, [feedback]).all);
  return results.get('feedback')!.get(measure)?.rows;
}

const words = (vocabulary: Readonly<Record<string, string>>) => ({
  ...review,
  vocabulary: { ...review.vocabulary, ...vocabulary },
});

describe('reviews', () => {
  test('ratings of 1, 2, 4 and 5 take a side, and a class may be on it', async () => {
    const found = await rowsOf('sentiment', {
      reviews: [
        said('2025-10-05', '非常满意，很喜欢。', { rating: 5 }),
        said('2025-10-05', '非常满意，很喜欢！', { rating: 1 }),
        said('2025-10-05', '非常满意，很喜欢～', { rating: 3 }),
        said('2025-10-05', '非常满意，真喜欢。'),
        said('2025-12-31', '非常失望，差评。', { rating: 2 }),
      ],
    });
    expect(found).toEqual([
      { period: 'P', class: 'negative', reviews: 1, rated: 1, agreeing: 1 },
      { period: 'P', class: 'positive', reviews: 4, rated: 2, agreeing: 1 },
    ]);
  });

  test('quotes of a chain bear its place', async () => {
    const [chains, quotes] = [await rowsOf('chains'), await rowsOf('quotes')];
    expect(chains?.[0]).toMatchObject({ chain: '屏幕-闪屏-退货', reviews: 8 });
    const first = quotes?.filter(({ quoted, chain }) => quoted === 'chain' && chain === 1);
    expect(first?.length).toBeGreaterThan(0);
    expect(first?.length).toBeLessThanOrEqual(2);
    for (const quote of first ?? []) expect(quote.text).toContain('屏幕');
  });
});

describe('tickets', () => {
  test('the six months to the end of P are calendar months', async () => {
    expect(await rowsOf('hardware')).toEqual([
      { month: '2025-07-01', issue: 'battery', tickets: 1 },
      { month: '2025-08-01', issue: 'battery', tickets: 1 },
      { month: '2025-09-01', issue: 'lag', tickets: 1 },
      { month: '2025-10-01', issue: 'screen', tickets: 1 },
      { month: '2025-11-01', issue: 'screen', tickets: 1 },
      { month: '2025-12-01', issue: 'screen', tickets: 2 },
    ]);
  });

  test('they begin on the first of a month after a short one too', async () => {
    const June = { ...review, periods: { ...review.periods, P: { from: '2025-04-01', to: '2025-06-30' } } };
    const found = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map((at) => ticket(at, 'hardware', at));
    expect((await rowsOf('hardware', { tickets: found }, June))?.map(({ issue }) => issue)).toEqual([
      '2025-01-01',
      '2025-06-30',
    ]);
  });

  test('slow is over five days, and the vocabulary says what a return is', async () => {
    expect(await rowsOf('service')).toEqual([
      { issue: 'repair', is_return: false, tickets: 4, known: 4, slow: 1, days: 15 },
      { issue: 'return', is_return: true, tickets: 4, known: 3, slow: 2, days: 16.1 },
    ]);
    expect((await rowsOf('service', whole, words({ return: 're%' })))?.map((row) => row.is_return)).toEqual([
      true,
      true,
    ]);
  });

  test('a customer of 35 in the year of the ticket is young, one of 36 is not, and one of no known age is neither', async () => {
    expect(await rowsOf('software_tickets')).toEqual([
      { month: '2025-03-01', tickets: 2, aged: 2, young: 1 },
      { month: '2025-11-01', tickets: 2, aged: 0, young: 0 },
    ]);
    const left = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'customers'));
    expect(await rowsOf('software_tickets', left)).toMatchObject([
      { tickets: 2, aged: 0 },
      { tickets: 2, aged: 0 },
    ]);
  });

  test('releases of the 365 days, betas apart', async () => {
    expect(await rowsOf('releases')).toEqual([
      { month: '2025-01-01', releases: 1, betas: 0 },
      { month: '2025-11-01', releases: 1, betas: 1 },
      { month: '2025-12-01', releases: 1, betas: 0 },
    ]);
  });
});

describe('answers', () => {
  test('by score and period', async () => {
    expect(await rowsOf('nps_scores')).toEqual([
      ...[
        [0, 1],
        [6, 1],
        [8, 1],
        [9, 2],
        [10, 2],
      ].map(([score, responses]) => ({ period: 'P', score, responses })),
      { period: 'Q', score: 3, responses: 1 },
      { period: 'Q', score: 9, responses: 1 },
    ]);
  });

  test('a theme that an answer names twice counts once', async () => {
    expect(await rowsOf('nps_themes')).toEqual([
      { theme: 'innovation', responses: 2, promoters: 1, detractors: 0 },
      { theme: 'price', responses: 2, promoters: 2, detractors: 0 },
      { theme: 'after_sales', responses: 1, promoters: 0, detractors: 1 },
    ]);
  });

  test('answers without themes count among all, and the vocabulary says what innovation is', async () => {
    expect(await rowsOf('nps_gaps')).toEqual([
      { period: 'P', promoters: 4, innovation: 1, detractors: 2, after_sales: 1 },
      { period: 'Q', promoters: 1, innovation: 1, detractors: 1, after_sales: 0 },
    ]);
    const priced = await rowsOf('nps_gaps', whole, words({ innovation: 'pri%' }));
    expect(priced?.[0]).toMatchObject({ innovation: 2 });
  });

  test('themes that no answer names give no theme, and all answers for the gaps', async () => {
    const world = { nps_responses: [answer('2025-10-05', 9), answer('2025-10-05', 2)] };
    expect(await rowsOf('nps_themes', world)).toEqual([]);
    expect(await rowsOf('nps_gaps', world)).toMatchObject([{ promoters: 1, innovation: 0, detractors: 1 }]);
  });

  test('a customer counts once, as a promoter if he ever was one in P', async () => {
    const world: World = {
      nps_responses: [answer('2025-10-05', 2, 'ann'), answer('2025-10-06', 9, 'ann'), answer('2025-10-06', 11, 'bob')],
      orders: [order('1', 'ann', '2025-10-01 10:00:00', 10)],
    };
    expect(await rowsOf('promoter_value', world)).toMatchObject([
      { is_promoter: false, customers: 1, repeats: 0, spend: 0 },
      { is_promoter: true, customers: 1, repeats: 0, spend: 10 },
    ]);
  });

  test('repeat orders are those of the 365 days that are not the first ever', async () => {
    // Promoters ann (2 repeats, 400) and dee (none); others bob (150), cid (1 repeat, 150), eve (never paid).
    expect(await rowsOf('promoter_value')).toEqual([
      { is_promoter: false, customers: 3, repeats: 1, repeat_squares: 1, spend: 300, spend_squares: 45_000 },
      { is_promoter: true, customers: 2, repeats: 2, repeat_squares: 4, spend: 400, spend_squares: 160_000 },
    ]);
  });
});
