/** Which Chinese words turn what follows them, and which only dress it. */

const negators = new Set(
  '不 没 没有 無 无 别 未 非 不是 不能 不会 不要 不用 不够 不再 不可 不想 不算 没法 没能 毫无 毫不 并非 并不 并没有 绝不 从不 从没 从未 未必 难以 无法'.split(
    ' ',
  ),
);

/** Adverbs of degree: "不太好" turns "好" as "不好" does, so they use up none of a negator's reach. */
const degrees = new Set(
  '很 太 非常 特别 十分 真 真的 挺 比较 有点 有些 超 超级 更 最 那么 这么 怎么 多么 够 极 极其 相当 完全 根本 一点 一点儿 丝毫 任何 什么 大 是'.split(
    ' ',
  ),
);

export const negates = (word: string) => negators.has(word);
export const dresses = (word: string) => degrees.has(word);

/** How many words after a negator, adverbs of degree not counted, stand under it; a mark ends its reach. */
export const reach = 2;
