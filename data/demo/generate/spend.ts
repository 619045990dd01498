/** raw/spend.csv: the marketing ledger, one row a day, channel and placement; tools are paid in dollars. */
import { days, iso, monthOf, months, review, within } from './calendar.js';
import { acquisition } from './plan.js';
import { split } from './quota.js';
import type { Sales } from './sales.js';
import { writeCsv, type Cell } from './write/lines.js';

interface Account {
  readonly channel: string;
  readonly placement: string | null;
  readonly kind: string;
  /** Share of the acquisition spend. */
  readonly share: number;
}

/** Three quarters go online; 40 % of that to ads on the shops' own pages, 25 % to Moments, 20 % to Douyin's splash screen. */
export const accounts: readonly Account[] = [
  { channel: 'tmall', placement: 'onsite_ads', kind: 'media', share: 0.75 * 0.25 },
  { channel: 'jd', placement: 'onsite_ads', kind: 'media', share: 0.75 * 0.15 },
  { channel: 'wechat', placement: 'moments_feed', kind: 'media', share: 0.75 * 0.25 },
  { channel: 'douyin', placement: 'douyin_splash', kind: 'media', share: 0.75 * 0.2 },
  { channel: 'baidu_ads', placement: 'search_ads', kind: 'media', share: 0.75 * 0.08 },
  { channel: 'xiaohongshu', placement: 'kol_notes', kind: 'influencer', share: 0.75 * 0.05 },
  { channel: 'referral', placement: 'referral_gift', kind: 'material', share: 0.75 * 0.02 },
  { channel: 'store', placement: 'store_event', kind: 'venue', share: 0.25 * 0.5 },
  { channel: 'store', placement: 'store_display', kind: 'material', share: 0.25 * 0.22 },
  { channel: 'partner', placement: 'partner_display', kind: 'material', share: 0.25 * 0.28 },
];

/** What is not acquisition, as shares of it. */
const others: readonly (Account & { readonly currency: string })[] = [
  { channel: 'tmall', placement: null, kind: 'commission', share: 0.2, currency: 'CNY' },
  { channel: 'jd', placement: null, kind: 'commission', share: 0.14, currency: 'CNY' },
  { channel: 'douyin', placement: null, kind: 'content', share: 0.1, currency: 'CNY' },
  { channel: 'pinduoduo', placement: null, kind: 'subsidy', share: 0.09, currency: 'CNY' },
  { channel: 'official_site', placement: null, kind: 'other', share: 0.005, currency: 'USD' },
];

/** How much of the money goes out on a day, a usual one being 1. */
export function intensity(day: number): number {
  if (within(day, review.warmup)) return 0.62;
  if (within(day, review.burst)) return 3.2;
  if (within(day, review.closing)) return 1.3;
  return iso(day).slice(5, 7) === '06' ? 1.1 : 1;
}

export function writeSpend(sales: Sales, folder: string): void {
  writeCsv(
    folder,
    'spend.csv',
    ['spend_id', 'spent_on', 'channel', 'placement', 'kind', 'amount', 'currency'],
    rows(sales),
  );
}

function* rows(sales: Sales): Generator<Cell[]> {
  const budget = dailyBudget(sales);
  const columns = [...accounts.map((account) => ({ ...account, currency: 'CNY' })), ...others];
  // Cents of each account over the days of a span, so that the span's shares are exact.
  const cents = columns.map(() => new Float64Array(days));
  for (const { from, to, total } of budget) {
    const span = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const shares = split(
      Math.round(total * 100),
      accounts.map((account) => account.share),
    );
    columns.forEach((account, a) => {
      const whole = a < accounts.length ? (shares[a] ?? 0) : Math.round(total * 100 * account.share);
      split(
        whole,
        span.map((day) => intensity(day) * (1 + 0.18 * Math.sin(day * 1.7 + a))),
      ).forEach((part, i) => {
        const list = cents[a];
        if (list) list[from + i] = part;
      });
    });
  }
  let number = 0;
  for (let day = 0; day < days; day += 1) {
    for (const [a, account] of columns.entries()) {
      const amount = cents[a]?.[day] ?? 0;
      if (amount === 0) continue;
      number += 1;
      yield [
        `X${String(number).padStart(5, '0')}`,
        iso(day),
        account.channel,
        account.placement,
        account.kind,
        (amount / 100).toFixed(2),
        account.currency,
      ];
    }
  }
}

/** Acquisition spend = CAC x new customers: of P and Q as a whole, elsewhere month by month. */
function dailyBudget(sales: Sales): { from: number; to: number; total: number }[] {
  const spans = [
    review.P,
    review.Q,
    ...months.filter((month) => !within(month.from, review.P) && !within(month.from, review.Q)),
  ];
  return spans.map((span) => {
    const cac = span === review.P ? acquisition.cacP : span === review.Q ? acquisition.cacQ : acquisition.cacOther;
    let customers = 0;
    for (let m = monthOf(span.from); m <= monthOf(span.to); m += 1) {
      customers += (sales.people.firstOf[m + 1] ?? 0) - (sales.people.firstOf[m] ?? 0);
    }
    // The shop's first months: everybody is new to the data, few of them to the brand.
    const known = span.from < review.Y.from ? 0.35 : within(span.from, review.Y) ? 0.8 : 1;
    return { from: span.from, to: span.to, total: customers * cac * known };
  });
}
