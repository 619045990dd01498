/** Ads small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

let count = 0;

/** 1000 impressions, 100 clicks, 10 conversions, 50 of spend and 100 of revenue, unless said otherwise. */
export function ad(date: string, platform: string, more: Fields = {}): Fields {
  count += 1;
  return {
    stat_id: String(count),
    date,
    platform,
    impressions: 1000,
    clicks: 100,
    conversions: 10,
    spend: 50,
    revenue: 100,
    ...more,
  };
}

export const arm = (experiment: string, variant: string, metric: string, exposures: number, successes: number) => ({
  experiment_id: experiment,
  name: experiment,
  area: 'creative',
  variant,
  is_control: variant === 'old',
  metric,
  exposures,
  successes,
});

const to = (audience: string, kind: string, region: string): Fields => ({ audience, audience_kind: kind, region });
const by = (mode: string, tier: string | null): Fields => ({ bid_mode: mode, keyword_tier: tier });

export const stats: Rows = [
  ad('2025-10-01', 'feed', {
    ...to('alike', 'custom', 'east'),
    ...by('auto', null),
    creative_id: 'c1',
    hour: 20,
    plays: 800,
    completions: 400,
    watch_seconds: 8000,
  }),
  ad('2025-11-05', 'feed', {
    ...to('alike', 'custom', 'west'),
    ...by('manual', null),
    creative_id: 'c1',
    hour: 9,
    conversions: 6,
    spend: 70,
    revenue: null,
    plays: 200,
    completions: null,
    watch_seconds: 1000,
  }),
  ad('2025-11-05', 'find', {
    ...to('all', 'interest', 'east'),
    ...by('auto', 'head'),
    creative_id: 'c2',
    hour: 20,
    conversions: 4,
    spend: 60,
    likes: 20,
    favourites: null,
  }),
  ad('2025-12-31', 'find', {
    ...by('auto', 'tail'),
    creative_id: 'c3',
    hour: 3,
    conversions: 0,
    spend: 10,
    currency: 'USD',
    revenue: 20,
    impressions: 500,
  }),
  // The period before, a year ago, and the first day after.
  ad('2025-09-30', 'feed', { ...to('alike', 'custom', 'east'), clicks: 50, conversions: 10, spend: 40, revenue: 60 }),
  ad('2024-12-01', 'feed', { clicks: 20 }),
  ad('2026-01-01', 'feed', { clicks: 900 }),
];

export const creatives: Rows = [
  { creative_id: 'c1', name: 'One', format: 'video', hook: 'open', copy_pattern: 'ask' },
  { creative_id: 'c2', name: 'Two', format: 'image', hook: 'open', copy_pattern: null },
];

export const whole: World = {
  ad_stats: stats,
  creatives,
  experiments: [arm('t1', 'old', 'click', 1000, 100), { ...arm('t1', 'new', 'click', 1000, 160), adopted: true }],
};
