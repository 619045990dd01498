import { describe, expect, test } from '@jest/globals';
import { corpusOf, sampleOf } from '../../../src/text/topics/corpus.js';
import { fitTopics } from '../../../src/text/topics/lda.js';
import { relevantWords } from '../../../src/text/topics/names.js';
import { uniform } from '../../../src/text/topics/random.js';
import { topicMix } from '../../../src/text/topics/shares.js';
import { topicsOf, type TopicText } from '../../../src/text/topics/topics.js';

const subjects = {
  sound: '降噪 音质 低音 耳机 音量 麦克风 通话 耳塞 杂音 曲库'.split(' '),
  lock: '门锁 指纹 密码 把手 安装师傅 猫眼 门铃 钥匙 锁舌 反锁'.split(' '),
  ride: '轮胎 刹车 车把 坡道 电机 座垫 头盔 车灯 踏板 减震'.split(' '),
  watch: '表盘 心率 睡眠 表带 步数 血氧 运动 手腕 距离 提醒'.split(' '),
};
type Subject = keyof typeof subjects;

/** Reviews of one subject each, six words of it drawn by a seed. */
function corpus(counts: Readonly<Record<Subject, readonly number[]>>): TopicText[] {
  const random = uniform(99);
  return Object.entries(counts).flatMap(([subject, byMonth]) =>
    byMonth.flatMap((count, month) =>
      Array.from({ length: count }, () => ({
        words: Array.from({ length: 6 }, () => subjects[subject as Subject][Math.floor(random() * 10)]!),
        month: `2025-0${month + 1}`,
      })),
    ),
  );
}

const known = corpus({ sound: [40, 40, 40], lock: [10, 20, 30], ride: [30, 20, 10], watch: [20, 20, 20] });

describe('topics', () => {
  test('separate disjoint vocabularies, and their number is found by coherence', async () => {
    const { topics, reviews, coherence } = await topicsOf(known, { counts: [2, 3, 4, 5, 6] });
    expect(reviews).toBe(300);
    expect(topics).toHaveLength(4);
    // Six of ten words at random: a word is in 1 - 0.9⁶ of its subject's reviews, a pair in 1 - 2 · 0.9⁶ + 0.8⁶. With shares of 0.4 once
    // and 0.2 three times that gives NPMI of 0.32 once and 0.47 three times.
    expect(coherence).toBeCloseTo((0.324 + 3 * 0.468) / 4, 1);
    const found = topics.map(({ words }) =>
      Object.keys(subjects).find((name) => subjects[name as Subject].includes(words[0]!)),
    );
    expect([...found].sort()).toEqual(['lock', 'ride', 'sound', 'watch']);
    topics.forEach(({ words }, at) =>
      expect(subjects[found[at] as Subject]).toEqual(expect.arrayContaining([...words])),
    );
  });

  test('have the shares and trends that the reviews were made with', async () => {
    const { topics } = await topicsOf(known, { counts: [4] });
    const of = (subject: Subject) => topics.find(({ words }) => subjects[subject].includes(words[0]!))!;
    // 120 of 300 reviews; each review keeps a little for other topics by the prior.
    expect(of('sound').share).toBeCloseTo(0.4, 1);
    expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(topics[0]).toBe(of('sound'));
    expect(of('lock').months.map(({ month, reviews }) => [month, reviews])).toEqual([
      ['2025-01', 100],
      ['2025-02', 100],
      ['2025-03', 100],
    ]);
    expect(of('lock').trend).toBeCloseTo(0.1, 1);
    expect(of('lock').trend).toBeCloseTo((of('lock').months[2]!.share - of('lock').months[0]!.share) / 2, 9);
    expect(of('ride').trend).toBeCloseTo(-0.1, 1);
    expect(Math.abs(of('watch').trend!)).toBeLessThan(0.02);
  });

  test('are the same for the same seed, and the sample bounds what they are learned from', async () => {
    const once = await topicsOf(known, { seed: 5, counts: [3, 4] });
    expect(await topicsOf(known, { seed: 5, counts: [3, 4] })).toEqual(once);
    const sampled = await topicsOf(known, { seed: 5, counts: [4], sample: 150 });
    expect([sampled.sampled, sampled.reviews]).toEqual([150, 300]);
    expect(sampled.topics).toHaveLength(4);
  });

  test('are none where too few reviews say anything', async () => {
    const none = { topics: [], coherence: null, reviews: 0 };
    expect(await topicsOf([])).toMatchObject(none);
    expect(await topicsOf(known.slice(0, 19))).toMatchObject(none);
    expect(await topicsOf(Array.from({ length: 50 }, () => ({ words: [], month: null })))).toMatchObject(none);
  });

  test('have no trend with two months, and reviews without a month count in the share alone', async () => {
    const { topics } = await topicsOf(
      known.map((text) => (text.month === '2025-03' ? { ...text, month: null } : text)),
      { counts: [4] },
    );
    expect(topics.map(({ trend }) => trend)).toEqual([null, null, null, null]);
    expect(topics[0]!.months.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(200);
  });

  test('tell how many numbers were tried, and stop where the caller breaks off', async () => {
    const told: (readonly [number, number])[] = [];
    await topicsOf(known, { counts: [2, 3], step: (done, of) => void told.push([done, of]) });
    expect(told).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const broken = topicsOf(known, { step: () => Promise.reject(new Error('enough')) });
    await expect(broken).rejects.toThrow('enough');
  });
});

describe('the parts of a topic model', () => {
  test('word probabilities of each topic sum to 1', () => {
    const { wordsOfTopic, weights } = fitTopics(corpusOf(known.map(({ words }) => words)), 5, uniform(3));
    for (const words of wordsOfTopic) expect(words.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(weights.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });

  test('a corpus leaves out words of two reviews and words that stand in over half of them', () => {
    const texts = [['a', 'b', 'c'], ['a', 'b'], ['a', 'b', 'b'], ['a'], ['a', 'c'], ['d'], ['d'], ['d']];
    const { vocabulary, documents } = corpusOf(texts);
    expect(vocabulary).toEqual(['b', 'd']);
    expect(documents.map((places) => [...places])).toEqual([[0], [0], [0, 0], [], [], [1], [1], [1]]);
  });

  test('names weigh what a word is elsewhere', () => {
    // At 0.6: word 0: 0.6 ln .5 + 0.4 ln(.5/.5) = -0.416; word 1: 0.6 ln .3 + 0.4 ln(.3/.1) = -0.283; word 2: 0.6 ln .2 + 0.4 ln(.2/.4) = -1.243.
    expect(relevantWords([0.5, 0.3, 0.2], [0.5, 0.1, 0.4], 2)).toEqual([1, 0]);
  });

  test('a mix follows the words: 3 of one topic, 1 of the other, under the prior of 0.1', () => {
    const model = { wordsOfTopic: [Float64Array.of(1, 0), Float64Array.of(0, 1)], weights: [0.5, 0.5] };
    const mix = topicMix([0, 0, 0, 1], model);
    expect(mix[0]).toBeCloseTo(3.1 / 4.2, 12);
    expect(mix[1]).toBeCloseTo(1.1 / 4.2, 12);
  });

  test('a sample keeps the order, has the size wanted, and takes each item alike', () => {
    const items = Array.from({ length: 20 }, (_, at) => at);
    const taken = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 2000; seed += 1) {
      const sample = sampleOf(items, 5, uniform(seed));
      expect(sample).toHaveLength(5);
      expect([...sample].sort((a, b) => a - b)).toEqual(sample);
      for (const item of sample) taken[item] = taken[item]! + 1;
    }
    // 2000 draws at 1/4: 500 ± 5 standard deviations of 19.
    for (const count of taken) expect(Math.abs(count - 500)).toBeLessThan(97);
  });

  test('uniform numbers fill ten bins alike', () => {
    const random = uniform(2024);
    const bins = new Array<number>(10).fill(0);
    for (let n = 0; n < 100_000; n += 1) bins[Math.floor(random() * 10)]! += 1;
    const chi = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 99.9 % of chi-squared with 9 degrees of freedom lies below 27.88.
    expect(chi).toBeLessThan(27.88);
  });
});
