/** Short phrases of our own that teach the model what few reviews spell out: denied complaints, denied praise, and facts that take no side. */
import type { LabelledReview } from './labelled-reviews.js';

/** The set that these phrases form; they are trained on and never measured on. */
export const phraseSet = 'phrases';

const list = (words: string) => words.split(' ');

const troubles = list(
  '问题 毛病 故障 破损 划痕 瑕疵 异味 味道怪 噪音 杂音 色差 延迟 漏水 卡顿 色斑 坏点 缝隙 后遗症 杂质 虫子 磕碰 猫腻',
);
const failures = list(
  '死机 断连 掉线 闪退 闪屏 闪烁 黑屏 卡顿 发烫 发热 漏电 掉电 起球 褪色 掉色 变形 开裂 掉漆 过敏 漏液 重启 失灵',
);
const feelings = list('失望 后悔 生气 麻烦 吵 卡 烫 重 臭 脏 贵 慢 硬 刺鼻 油腻');
const praises = list(
  '好 好用 好看 好吃 清晰 流畅 舒服 耐用 方便 耐心 热情 新鲜 干净 合适 结实 灵敏 准确 满意 喜欢 稳定 安静 省电 划算 值得买 靠谱 专业 及时 精致 强 牢固 推荐',
);
const merits = list('惊喜 用处 效果 诚意 质感 吸引力 优势 亮点 反应 耐心 售后');
const things = list('屏幕 电池 续航 蓝牙 耳机 手表 音箱 客服 物流 包装 系统 充电 外观 音质 售后 快递');
const buyers = list('爸爸 妈妈 孩子 同事 自己 老婆 老公 朋友 家里 公司');
const colours = list('黑色 白色 蓝色 银色 灰色 红色');

const join = (heads: readonly string[], tails: readonly string[]) =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const positive = [
  ...join(list('没有 没有任何 没有一点 没什么 毫无 没发现 无'), troubles),
  ...join(list('从不 从来不 从没 从来没有 不会 没有 没再 一点也不 一次都没'), failures),
  ...join(list('不 一点也不 一点都不 并不 不会'), feelings),
  ...join(list('很 非常 特别 挺'), praises),
  ...join(list('很有 特别有 真有'), merits),
];

const negative = [
  ...join(list('有 全是 总有 出现 发现 不少'), troubles),
  ...join(list('经常 总是 老是 一直 动不动就 又'), failures),
  ...join(list('很 非常 太 有点'), feelings),
  ...join(list('不 不太 不怎么 一点也不 一点都不 没有那么 不够 并不 谈不上'), praises),
  ...join(list('没有 没有任何 没什么 毫无 谈不上什么'), merits),
];

const facts = [
  ...join(
    list('买给 这是给 送给 我买给'),
    buyers.map((buyer) => `${buyer}的`),
  ),
  ...join(
    list('手机是 手表是 我买的是 颜色是 选的 收到的是'),
    colours.map((colour) => `${colour}的`),
  ),
  ...join(things, list('是这个牌子的 在盒子里 如图 用的是这一款 说明书是中文的 说明书是英文的')),
  ...join(list('昨天 今天 上周 前天 双十一 月初'), list('收到了 下单的 买的 到货 签收 送到的')),
  ...join(list('屏幕 表盘 尺寸'), list('五点五寸 六寸 十英寸 四十毫米 是圆的 是方的')),
  ...join(list('用了'), list('一天 两天 一周 半个月 一个月 三个月 半年')),
];

const phrase = (text: string, side: boolean): LabelledReview => ({
  set: phraseSet,
  domain: phraseSet,
  positive: side,
  text,
  fifth: -1,
});

/** Each fact stands on both sides, so that what it says comes to nothing. */
export const ownPhrases: readonly LabelledReview[] = [
  ...positive.map((text) => phrase(text, true)),
  ...negative.map((text) => phrase(text, false)),
  ...facts.flatMap((text) => [phrase(text, true), phrase(text, false)]),
];
