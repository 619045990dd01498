/** Words that say nothing of what a review is about: grammar, time, degree, and plain praise or blame, which sentiment already measures. */

const chinese =
  // grammar and reference
  '我们 你们 他们 她们 它们 自己 人家 大家 别人 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里 这种 那种 这款 那款 这次 那次 这边 那边 这点 这是 那是 本人 什么 怎么 怎样 怎么样 为什么 哪里 哪个 哪些 多少 几个 ' +
  '因为 所以 但是 可是 不过 然而 而且 并且 或者 还是 如果 要是 虽然 尽管 即使 既然 由于 于是 因此 然后 接着 另外 此外 以及 关于 对于 根据 按照 为了 除了 通过 比如 例如 等等 之类 的话 而言 来说 来讲 ' +
  '没有 不是 不会 不能 不要 不用 不到 不了 不行 不知 不知道 知道 可以 能够 应该 需要 必须 可能 也许 大概 估计 好像 似乎 感觉 觉得 认为 以为 发现 看到 看见 听说 希望 想要 打算 ' +
  '就是 也是 还有 都是 只是 只有 只能 只好 真是 算是 又是 还要 还能 有点 有些 一些 一点 一点儿 一下 一个 一款 一种 一样 一般 一直 一定 一起 一共 一切 一边 一次 两个 两次 三个 几次 每次 每个 所有 全部 整个 整体 其他 其它 其实 其中 ' +
  // time, place, degree
  '时候 时间 现在 目前 今天 昨天 明天 前天 上午 下午 晚上 早上 当天 第二天 第一 第一次 第二次 刚刚 刚才 刚开始 开始 以后 以前 之后 之前 后来 最后 最近 经常 总是 老是 一会 一会儿 半天 几天 一天 两天 三天 一周 两周 一个月 两个月 半个月 半年 一年 小时 分钟 ' +
  '里面 外面 上面 下面 前面 后面 旁边 中间 左右 上下 非常 特别 十分 比较 相当 更加 越来越 太多 很多 许多 好多 不少 几乎 差不多 完全 根本 简直 实在 确实 的确 真的 真心 绝对 居然 竟然 果然 终于 已经 曾经 马上 立刻 突然 忽然 偶尔 有时 有时候 再次 再也 仍然 依然 还会 ' +
  '申请 要求 联系 准备 选择 收到 拿到 打开 本来 原来 专门 包括 超级 周末 每天 天天 ' +
  '直接 随便 随时 赶紧 甚至 反正 毕竟 到底 究竟 尤其 起来 出来 下来 过来 上去 下去 回来 过去 进去 出去 之间 进行 使用 用着 用了 用过 用来 没法 无法 ' +
  // shopping at large
  '东西 产品 商品 宝贝 物品 购买 买来 买回 买回来 买过 买了 下单 购物 评价 评论 好评 中评 差评 五星 一星 追评 追加 体验 京东 淘宝 天猫 拼多多 老公 老婆 孩子 爸妈 朋友 家人 家里 公司 同事 ' +
  // praise and blame
  '不错 很好 挺好 真好 好好 最好 还好 蛮好 太好 非常好 太差 很差 真差 最差 极差 好差 垃圾 失望 满意 喜欢 推荐 后悔 建议 值得 一般般 还行 可以的 给力 完美 优秀 赞赞 棒棒 惊喜 开心 高兴 生气 气人 无语 恶心 坑人 太坑 千万 千万别 谨慎 慎重 想象 预期 期待 效果 情况 问题 毛病 东东 哈哈 哈哈哈 呵呵 谢谢 感谢 麻烦 没什么 没啥 没想到 想不到 一分钱 一分货 不行 不怎么样 一般 不如 不好 不够 不太 不怎么';

const english =
  "a an the and or but nor so yet if then else than that this these those there here it its it's i i'm i've i'd i'll me my mine myself we us our ours you your yours he him his she her hers they them their theirs who whom whose which what when where why how " +
  "am is are was were be been being do does did doing done don't doesn't didn't have has had having haven't hasn't hadn't can can't cannot could couldn't will won't would wouldn't shall should shouldn't may might must isn't aren't wasn't weren't not no none never nothing " +
  'of in on at by for with without from to into onto over under about after before during until since while between through against off out up down again once both each every any all some few more most much many other another such same own only just also too very really quite pretty rather almost already still even ever always often sometimes usually ' +
  "as because though although however therefore thus instead else anyway maybe perhaps actually basically simply totally completely absolutely literally definitely probably like get gets got gotten getting go goes going went gone come came make made makes take took taken give gave given put say said says tell told see saw seen know knew think thought feel felt want wanted need needed try tried use used using keep kept let seem seems look let's that's " +
  'day days week weeks month months year years hour hours minute minutes time times today yesterday now later ago soon first second last next one two three four five ten once twice lot lots bit thing things something anything everything stuff way kind item product products purchase purchased buy bought order ordered amazon ebay review reviews star stars people person anyone everyone someone husband wife son daughter friend family ' +
  'good great nice best better bad worse worst poor terrible horrible awful love loved loves perfect perfectly excellent amazing awesome happy satisfied pleased disappointed disappointing disappointment hate junk trash garbage waste crap recommend recommended wonderful fantastic okay ok fine well worth issue issues problem problems';

export const stopWords: ReadonlySet<string> = new Set([...chinese.split(' '), ...english.split(' ')]);

/** Single characters that name a complaint by themselves; all other single characters are left out. */
export const tellingCharacters: ReadonlySet<string> = new Set('慢贵卡坏脏旧臭裂漏烫吵重丑松硬薄'.split(''));
