/** What the demo brand spends marketing money on: accounts of acquisition, and what each channel costs besides. */

export interface Account {
  readonly channel: string;
  readonly placement: string | null;
  readonly kind: string;
  /** Share of the acquisition spend. */
  readonly share: number;
  /** In what it is paid, where not in yuan. */
  readonly currency?: 'USD';
}

/** Yuan for a dollar, as the review's config has it. */
export const dollar = 7.1;

const online = 0.75;

/** Three quarters go online; 40 % of that to ads on the shops' own pages, 25 % to Moments, 20 % to Douyin's splash screen. */
export const fixed: readonly Account[] = [
  { channel: 'tmall', placement: 'onsite_ads', kind: 'media', share: online * 0.2 },
  { channel: 'jd', placement: 'onsite_ads', kind: 'media', share: online * 0.13 },
  { channel: 'pinduoduo', placement: 'onsite_ads', kind: 'media', share: online * 0.045 },
  { channel: 'kuaishou', placement: 'onsite_ads', kind: 'media', share: online * 0.025 },
  { channel: 'wechat', placement: 'moments_feed', kind: 'media', share: online * 0.25 },
  { channel: 'douyin', placement: 'douyin_splash', kind: 'media', share: online * 0.2 },
  { channel: 'store', placement: 'store_event', kind: 'venue', share: 0.25 * 0.5 },
  { channel: 'store', placement: 'store_display', kind: 'material', share: 0.25 * 0.22 },
  { channel: 'partner', placement: 'partner_display', kind: 'material', share: 0.25 * 0.28 },
];

/** The rest of the online money: gifts to customers who bring others take what their new customers cost, these the remainder by weight. */
export const restShare = online * 0.15;
export const rest: readonly Account[] = [
  { channel: 'baidu_ads', placement: 'search_ads', kind: 'media', share: 0.4 },
  { channel: 'official_site', placement: 'google_search', kind: 'media', share: 0.15, currency: 'USD' },
  { channel: 'xiaohongshu', placement: 'kol_notes', kind: 'influencer', share: 0.27 },
  { channel: 'douyin', placement: 'live_hosts', kind: 'influencer', share: 0.18 },
];
export const referral = { channel: 'referral', placement: 'referral_gift', kind: 'material' } as const;
/** CAC of customers brought by others, over that of all others. */
export const referralCac = { P: 0.67, other: 0.78 } as const;

export interface Running {
  readonly channel: string;
  /** Revenue over all spend but commission, in P and in every other span. */
  readonly roasP: number;
  readonly roas: number;
  /** Of revenue. */
  readonly commission: number;
  /** Kinds that make up what is not acquisition, by weight. */
  readonly mix: readonly (readonly [kind: string, weight: number])[];
  /** Content and influencers over all spend, in P and elsewhere; content takes it before the mix does. */
  readonly hidden?: readonly [P: number, other: number];
  /** The best week's revenue over spend in P; the other weeks return less. */
  readonly peak?: number;
}

export const running: readonly Running[] = [
  {
    channel: 'tmall',
    roasP: 4.5,
    roas: 4.8,
    commission: 0.05,
    mix: [
      ['subsidy', 60],
      ['content', 24],
      ['staff', 16],
    ],
  },
  {
    channel: 'jd',
    roasP: 5.2,
    roas: 4.9,
    commission: 0.06,
    mix: [
      ['subsidy', 66],
      ['content', 20],
      ['staff', 14],
    ],
  },
  { channel: 'pinduoduo', roasP: 6.8, roas: 6.1, commission: 0.01, mix: [['subsidy', 1]] },
  {
    channel: 'douyin',
    roasP: 4.2,
    roas: 4.7,
    commission: 0.05,
    mix: [['subsidy', 1]],
    hidden: [0.35, 0.29],
    peak: 7.3,
  },
  {
    channel: 'kuaishou',
    roasP: 3.9,
    roas: 4.3,
    commission: 0.05,
    mix: [
      ['subsidy', 45],
      ['content', 55],
    ],
  },
  { channel: 'xiaohongshu', roasP: 4.6, roas: 4.1, commission: 0.04, mix: [['content', 1]] },
  {
    channel: 'wechat',
    roasP: 4.9,
    roas: 4.6,
    commission: 0.006,
    mix: [
      ['content', 40],
      ['staff', 60],
    ],
  },
  { channel: 'referral', roasP: 14.5, roas: 13, commission: 0, mix: [['staff', 1]] },
  { channel: 'official_site', roasP: 8.4, roas: 7.8, commission: 0, mix: [['other', 1]] },
  { channel: 'organic_search', roasP: 21, roas: 18, commission: 0, mix: [['content', 1]] },
  { channel: 'baidu_ads', roasP: 6.2, roas: 5.9, commission: 0, mix: [['content', 1]] },
  { channel: 'store', roasP: 8.8, roas: 9.3, commission: 0, mix: [['staff', 1]] },
  { channel: 'partner', roasP: 12, roas: 12.6, commission: 0.08, mix: [['staff', 1]] },
];
