import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chineseModel } from '../../../../src/text/sentiment/chinese/chinese.js';

const intensityOf = async (text: string) => (await chineseModel.opinions([text]))[0]!.intensity;
const classOf = async (text: string) => (await chineseModel.opinions([text]))[0]!.class;

describe('the Chinese model', () => {
  test.each([
    '音质清晰，戴着舒服，续航两天没问题',
    '物流很快，客服耐心，下次还会买',
    '一点也不卡，运行很流畅',
    '有点小贵，但是质量不错',
    '从来没有死机，很稳定',
    '没有一点异味，包装完好',
    '👍',
    '屏幕很清楚😍',
  ])('%s is praise', async (text) => expect(await classOf(text)).toBe('positive'));

  test.each([
    '用了一个月屏幕就开始闪，申请退货客服一直拖',
    '蓝牙老是断连，太失望了',
    '电池不耐用，半天就没电',
    '收到就是坏的，再也不买了',
    '谈不上好用，不推荐',
    '👎',
    '充电发烫😡',
  ])('%s is a complaint', async (text) => expect(await classOf(text)).toBe('negative'));

  test.each(['屏幕五点五寸', '手机是黑色的', '我买给爸爸的', '昨天收到的', '', '。', '！！！', '🚗🛸', '龘'])(
    '%j takes no side',
    async (text) => expect(await classOf(text)).toBe('neutral'),
  );

  test('what says nothing lies in the very middle', async () => {
    for (const text of ['', ' ', '。。。', '🚗', '<p></p>', '\u0000']) expect(await intensityOf(text)).toBe(0.5);
  });

  test.each([
    ['好用', '不好用'],
    ['好用', '不太好用'],
    ['好', '没有那么好'],
    ['客服很耐心', '客服一点也不耐心'],
    ['屏幕清晰', '屏幕不够清晰'],
    ['不卡', '卡'],
    ['一点也不卡', '很卡'],
    ['没有破损', '有破损'],
    ['没有任何问题', '有问题'],
    ['从不死机', '经常死机'],
    ['不失望', '失望'],
    ['推荐', '不推荐'],
  ])('%s lies above %s', async (better, worse) =>
    expect(await intensityOf(better)).toBeGreaterThan((await intensityOf(worse)) + 0.2),
  );

  test('mark-up, width and case change nothing', async () => {
    const plain = 'app很卡，用了3天就退货';
    for (const same of [
      'ＡＰＰ很卡，用了３天就退货',
      '<div class="x">app<b>很卡</b>，用了3天就退货</div>',
      '\ufeffAPP很卡，用了&#51;天就退货',
    ]) {
      expect(await intensityOf(same)).toBe(await intensityOf(plain));
    }
  });

  test('intensity stays between 0 and 1, and a text is judged the same alone, again, and among others', async () => {
    const text = fc.array(fc.constantFrom('好', '不', '很差', '😊', ' ', '。', 'a', '９', '<b>', '没有', '退货'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map((parts) => parts.join('')),
          { minLength: 1, maxLength: 8 },
        ),
        async (texts) => {
          const together = await chineseModel.opinions(texts);
          const alone = await Promise.all(texts.map(async (one) => (await chineseModel.opinions([one]))[0]));
          expect(together).toEqual(alone);
          for (const { intensity } of together) {
            expect(intensity).toBeGreaterThanOrEqual(0);
            expect(intensity).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a long text takes time in step with its length', async () => {
    await chineseModel.opinions(['预热']);
    for (const piece of ['好', '屏幕闪烁，', '<b>坏', '不', 'ab1']) {
      const begun = performance.now();
      const intensity = await intensityOf(piece.repeat(20_000));
      expect(intensity >= 0 && intensity <= 1).toBe(true);
      expect({ piece, slow: performance.now() - begun > 3000 }).toEqual({ piece, slow: false });
    }
  });
});
