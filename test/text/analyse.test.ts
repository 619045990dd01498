import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseReviews, sentimentOf, type AnalysisProgress } from '../../src/text/analyse.js';
import { plainModel, review } from './reviews.js';

const days = '一 二 三 四 五 六 七 八 九'.split(' ');
const reviews = [
  ...days.map((day, at) => review(at, `第${day}天屏幕就一直闪屏。最后只好退货！`)),
  ...days.slice(0, 6).map((day, at) => review(20 + at, `用了${day}个月电池半天就掉电，出门不够用。`, 'band')),
  ...days.map((day, at) => review(40 + at, `表盘上${day}种颜色都好看，屏幕也清晰。`, 'watch', '2025-11')),
  review(60, '物流很稳，就是包装破损。', null),
  review(61, 'The screen is bright, but the battery dies by noon.', 'band'),
  review(62, '今天拿到手。', 'band', null),
];

const analyse = (extra = {}) => analyseReviews(reviews, { model: plainModel, ...extra });

describe('what many reviews say', () => {
  test('by class, review by review', async () => {
    const { byClass, opinions } = await analyse();
    // 9 + 6 complain, 9 praise; 60 and 61 do both, 62 neither.
    expect(byClass).toEqual({ negative: 15, neutral: 3, positive: 9 });
    expect(opinions).toHaveLength(reviews.length);
    expect(opinions[0]).toEqual({ class: 'negative', intensity: 0.1 });
    expect(opinions.at(-1)).toEqual({ class: 'neutral', intensity: 0.5 });
  });

  test('by aspect and group, counted in sentences', async () => {
    const { aspects } = await analyse();
    const of = (aspect: string, group: string | null) =>
      aspects.find((one) => one.aspect === aspect && one.group === group);
    // Nine complaints at 0.1 and nine praises at 0.9.
    const { intensity, ...screen } = of('screen', 'watch')!;
    expect(screen).toMatchObject({ sentences: 18, byClass: { negative: 9, neutral: 0, positive: 9 } });
    expect(intensity).toBeCloseTo(0.5, 12);
    expect(of('service', 'watch')).toMatchObject({ sentences: 9, intensity: 0.1 });
    expect(of('battery', 'band')).toMatchObject({ sentences: 7, byClass: { negative: 7, neutral: 0, positive: 0 } });
    expect(of('screen', 'band')).toMatchObject({ sentences: 1, intensity: 0.9 });
    expect(of('logistics', null)).toMatchObject({ sentences: 1, byClass: { negative: 0, neutral: 1, positive: 0 } });
    expect(of('screen', null)).toBeUndefined();
    const own = await analyse({ aspects: { face: ['表盘'] } });
    expect(own.aspects.find(({ aspect }) => aspect === 'face')).toMatchObject({ sentences: 9, group: 'watch' });
  });

  test('by issue chain, with at most two quotes of the reviews that hold it', async () => {
    const { chains } = await analyse();
    const screen = chains.find(({ words }) => words.includes('闪屏'))!;
    expect(screen.words).toEqual(['屏幕', '闪屏', '退货']);
    expect(screen.reviews).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(screen.lift).toBeCloseTo((15 * 15) / (9 * 9), 12);
    expect(chains.find(({ words }) => words.includes('掉电'))!.reviews).toEqual([9, 10, 11, 12, 13, 14]);
    for (const { quotes, reviews: holding } of chains) {
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.length).toBeLessThanOrEqual(2);
      for (const { id } of quotes) expect(holding.map((at) => reviews[at]!.id)).toContain(id);
    }
  });

  test('in the words of a few: quotes of a class come from that class', async () => {
    const { quotes, opinions } = await analyse();
    const classOf = (id: string) => opinions[reviews.findIndex((one) => one.id === id)]!.class;
    expect(quotes.positive.map(({ id }) => classOf(id))).toEqual(['positive']);
    expect(quotes.negative.map(({ id }) => classOf(id))).toEqual(['negative', 'negative']);
  });

  test('twice the same', async () => {
    expect(JSON.stringify(await analyse())).toBe(JSON.stringify(await analyse()));
  });

  test('whatever they are made of', async () => {
    const odd = [
      '',
      '好',
      '😀😀👍🏻',
      '   \n\n ',
      '屏幕'.repeat(5000),
      '电池不行，'.repeat(2000),
      '<div onclick="x()"><p>屏幕<b>闪屏</b>&nbsp;退货</p><script>alert(1)</script></div>',
      'screen 很好 but 电池 awful ｂａｄ',
      '\u0000\uffff\ud800',
      '。。。！！！',
    ].map((text, at) => review(at, text, null, null));
    const { opinions, aspects } = await analyseReviews(odd, { model: plainModel });
    expect(opinions).toHaveLength(odd.length);
    expect(opinions[0]).toEqual({ class: 'neutral', intensity: 0.5 });
    expect(opinions[6]!.class).toBe('negative');
    expect(aspects.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(['screen', 'battery']));
    expect((await analyseReviews([], { model: plainModel })).byClass).toEqual({ negative: 0, neutral: 0, positive: 0 });
  });

  test('any texts: classes sum to the reviews, and a cell to its sentences', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('屏幕闪屏！', '电池掉电。', '好看'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
        const { byClass, aspects } = await analyseReviews(
          texts.map((one, at) => review(at, one)),
          { model: plainModel },
        );
        expect(byClass.negative + byClass.neutral + byClass.positive).toBe(texts.length);
        for (const { sentences, intensity, byClass: cell } of aspects) {
          expect(cell.negative + cell.neutral + cell.positive).toBe(sentences);
          expect(intensity).toBeGreaterThanOrEqual(0);
          expect(intensity).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the run', () => {
  test('tells its steps', async () => {
    const told: AnalysisProgress[] = [];
    await analyse({ onProgress: (progress: AnalysisProgress) => told.push(progress) });
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['judging', 'chains', 'topics', 'quotes']);
    expect(told[0]).toEqual({ step: 'judging', done: 0, of: 1 });
    expect(told[1]).toEqual({ step: 'judging', done: 1, of: 1 });
  });

  test('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    const running = analyse({
      signal: controller.signal,
      onProgress: ({ step }: AnalysisProgress) => {
        if (step === 'topics') controller.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    await expect(analyse({ signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
  });
});

describe('sentiment alone', () => {
  test('is what the whole analysis says of it', async () => {
    const { opinions, byClass, aspects } = await analyse();
    expect(await sentimentOf(reviews, { model: plainModel })).toEqual({ opinions, byClass, aspects });
  });

  test('holds the squares of the intensities, for their spread', async () => {
    const { aspects } = await sentimentOf(reviews, { model: plainModel });
    const screen = aspects.find(({ aspect, group }) => aspect === 'screen' && group === 'watch')!;
    // Nine at 0.1 and nine at 0.9.
    expect(screen.squares).toBeCloseTo(9 * 0.01 + 9 * 0.81, 9);
  });
});
