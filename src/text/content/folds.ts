/** Words that mean the same in a review, folded into one, so that counts do not scatter over spellings. */

const same: Readonly<Record<string, string>> = {
  屏幕: '屏 显示屏 荧幕 萤幕',
  闪屏: '闪烁 频闪 闪屏幕 屏闪 一闪一闪',
  花屏: '花屏幕',
  退货: '退掉 退了 退回 退货退款 退回去 申请退货 要退货 退换货 想退货 退换',
  退款: '退钱',
  电池: '蓄电池 锂电池',
  续航: '续航力 续航时间 待机 待机时间 电池续航',
  掉电: '耗电 费电 掉电快 掉电量 没电 跑电',
  断连: '断线 掉线 断开 断开连接 失联 连不上 掉连',
  重连: '重新连接 重连接 再连接',
  物流: '快递 配送 送货 运输',
  破损: '损坏 破了 磕碰 破裂 压坏',
  卡顿: '卡死 太卡 很卡 卡机 卡住',
  发热: '发烫 烫手 过热',
  充电: '充不进电 充不上电',
  客服: '客服人员 在线客服 售后客服',
  噪音: '噪声 杂音',
  慢: '慢得 慢到 缓慢',
  app: '软件 应用',
};

export const folded: ReadonlyMap<string, string> = new Map(
  Object.entries(same).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/** What the segmenter cuts in two although a review means one thing by it. */
export const compounds: ReadonlySet<string> = new Set(
  '断连 重连 掉电 闪退 失联 充不进电 充不上电 连不上 开不了机 开不开机 退货退款 掉漆 脱胶 开胶 色差 死机 黑屏 花屏 闪屏 碎屏 卡顿 续航 表带 漏水 异响 误报 断电 跑电 重新连接 断开连接 快充 二手 翻新 刹车 异味 掉线 双十一 双十二'.split(
    ' ',
  ),
);
