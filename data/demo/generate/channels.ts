/** The channels through which the demo brand sells. */

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'online' | 'offline';
  readonly group: 'ecommerce' | 'social' | 'search' | 'direct' | 'private' | 'store' | 'partner';
  readonly isNew: boolean;
  /** Share of the customers it brings: in cities with a store, and in the others. */
  readonly withStore: number;
  readonly withoutStore: number;
  /** How much likelier than the mean its new customers of P order again in P. */
  readonly loyalty: number;
}

type ChannelRow = readonly [string, string, Channel['kind'], Channel['group'], boolean, number, number, number];

const rows: readonly ChannelRow[] = [
  ['tmall', '天猫旗舰店', 'online', 'ecommerce', false, 20, 22, 0.96],
  ['jd', '京东自营', 'online', 'ecommerce', false, 13, 15, 1.05],
  ['pinduoduo', '拼多多', 'online', 'ecommerce', false, 5, 7, 1.23],
  ['douyin', '抖音商城', 'online', 'social', true, 10, 13, 0.72],
  ['kuaishou', '快手小店', 'online', 'social', true, 2, 4, 0.6],
  ['xiaohongshu', '小红书', 'online', 'social', true, 4, 3, 0.9],
  ['wechat', '微信小程序', 'online', 'private', false, 6, 5, 1.5],
  ['referral', '老客推荐', 'online', 'private', false, 3, 3, 1.6],
  ['official_site', '品牌官网', 'online', 'direct', false, 3, 3, 1.2],
  ['organic_search', '自然搜索', 'online', 'search', false, 2, 2, 1.1],
  ['baidu_ads', '百度推广', 'online', 'search', false, 2, 2, 0.7],
  ['store', '品牌门店', 'offline', 'store', false, 26, 0, 1.0],
  ['partner', '合作渠道', 'offline', 'partner', false, 4, 21, 0.9],
];

export const channels: readonly Channel[] = rows.map(
  ([id, name, kind, group, isNew, withStore, withoutStore, loyalty]) => ({
    id,
    name,
    kind,
    group,
    isNew,
    withStore,
    withoutStore,
    loyalty,
  }),
);

export const storeChannel = channels.findIndex((channel) => channel.id === 'store');
export const onlineShares: readonly number[] = channels.map((c) => (c.kind === 'online' ? c.withoutStore : 0));

export function isOnline(channel: number): boolean {
  return channels[channel]?.kind === 'online';
}
