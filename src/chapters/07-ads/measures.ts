/** Columns of the measures of chapter 07. */
import { trialShape } from '../experiments.js';
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  platform_days: {
    period: 'text',
    platform: 'text',
    day: 'day',
    impressions: 'number',
    clicks: 'number',
    conversions: 'number',
    spend: 'number',
    revenue: 'number?',
    priced_spend: 'number',
  },
  creatives: {
    creative_id: 'text',
    format: 'text?',
    hook: 'text?',
    copy_pattern: 'text?',
    clicks: 'number',
    conversions: 'number',
    completions: 'number?',
    completable: 'number',
    watch_seconds: 'number?',
    watched: 'number',
    engaged: 'number?',
    engageable: 'number',
  },
  audience_days: { period: 'text', audience_kind: 'text', day: 'day', revenue: 'number', spend: 'number' },
  audiences: { period: 'text', audience: 'text', clicks: 'number', conversions: 'number' },
  hours: { hour: 'number', region: 'text', conversions: 'number' },
  bid_days: {
    period: 'text',
    bid_mode: 'text',
    keyword_tier: 'text?',
    day: 'day',
    conversions: 'number',
    spend: 'number',
  },
  cells: {
    platform: 'text',
    audience: 'text?',
    region: 'text?',
    clicks: 'number',
    conversions: 'number',
    spend: 'number',
  },
  experiments: trialShape,
} as const satisfies Shapes;

export const rows = rowReader(measures);
