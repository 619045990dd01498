/** The baseline that every model has to beat: the words of a plain list, counted. */
import { wordsOf } from '../../src/text/words.js';
import { lexicon } from '../../src/text/sentiment/english/lexicon.js';
import { opinionOf } from '../../src/text/sentiment/opinion.js';
import type { SentimentModel } from '../../src/text/sentiment/sentiment.js';

const positive = new Set(
  (
    '好 很好 不错 喜欢 满意 推荐 好用 好吃 好看 漂亮 舒服 舒适 清晰 流畅 方便 快 很快 快捷 便宜 实惠 划算 超值 值得 正品 新鲜 美味 赞 棒 完美 优秀 ' +
    '精致 精美 柔软 合适 合身 耐用 结实 稳定 安静 省电 给力 惊喜 开心 高兴 放心 信赖 热情 周到 耐心 贴心 细心 及时 准时 干净 香 甜 强大 灵敏 灵活 ' +
    '爱 支持 好评 五星 感动 精彩 经典 有趣 受益匪浅 物美价廉 物超所值 性价比 一流 良心 牛 可爱 大方 好听 轻便 顺滑 浓郁'
  ).split(' '),
);

const negative = new Set(
  (
    '差 很差 太差 坏 烂 垃圾 失望 后悔 难吃 难看 难用 难受 难闻 不好 不行 慢 太慢 很慢 贵 假 假货 骗 骗人 骗子 上当 退货 退款 投诉 差评 问题 毛病 故障 ' +
    '卡 死机 黑屏 闪退 发热 发烫 烫 漏水 漏 破 破损 碎 裂 划痕 掉色 褪色 起球 变形 过期 变质 腐烂 臭 异味 脏 模糊 噪音 吵 恶心 气愤 生气 愤怒 无语 ' +
    '糟糕 糟 恶劣 态度恶劣 敷衍 推卸 欺骗 欺诈 虚假 忽悠 坑 坑人 坑爹 缺点 缺陷 不满 不爽 郁闷 遗憾 可惜 无聊 浪费 粗糙 劣质 山寨 冒牌 瑕疵 缩水 冷 凉 少'
  ).split(' '),
);

/** Positive words less negative ones. A draw goes to negative, which serves this count better than positive on every set measured. */
export const chineseCount: SentimentModel = {
  name: 'lexicon-count-zh',
  opinions: (texts) => Promise.resolve(texts.map((text) => opinionOf(balanceOf(text) > 0 ? 1 : 0))),
};

function balanceOf(text: string): number {
  const words = wordsOf(text, 'zh');
  return words.filter((word) => positive.has(word)).length - words.filter((word) => negative.has(word)).length;
}

const ratings = new Map(lexicon.flatMap(([rating, words]) => words.split(' ').map((word) => [word, rating] as const)));

/** English words of the general lexicon, liked ones less disliked ones; a draw is neutral, as the English measure knows that class. */
export const englishCount: SentimentModel = {
  name: 'lexicon-count-en',
  opinions: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const signs = wordsOf(text, 'en').map((word) => Math.sign(ratings.get(word) ?? 0));
        return opinionOf(0.5 + Math.sign(signs.reduce((sum, sign) => sum + sign, 0)) / 2);
      }),
    ),
};
