/** Completes a user's own slides and sentences: defaults filled in, shorthands written out. */
import { inBoth } from './both.js';
import type { OwnSentence, OwnSlide, OwnValue } from './review.js';
import type { RawReview } from './schema.js';

type RawSlide = NonNullable<RawReview['slides']>[number];
type RawSentence = NonNullable<RawReview['override']>[string];

const defaultRows = 12;

function ownValue([column, raw]: [string, RawSlide['values'][string]]): OwnValue {
  return {
    column,
    unit: raw.unit,
    name: inBoth(raw.name ?? column),
    ...(raw.definition === undefined ? {} : { definition: inBoth(raw.definition) }),
    ...(raw.good === undefined ? {} : { good: raw.good }),
    ...(raw.currency === undefined ? {} : { currency: raw.currency }),
  };
}

export function ownSlide(raw: RawSlide): OwnSlide {
  const { id, after, sql, category, sort, subtitle, say } = raw;
  return {
    id,
    ...(after === undefined ? {} : { after }),
    sql,
    ...(category === undefined ? {} : { category: typeof category === 'string' ? category : category.column }),
    ...(typeof category === 'object' ? { categoryName: inBoth(category.name) } : {}),
    values: Object.entries(raw.values).map(ownValue),
    ...(sort === undefined ? {} : { sort: { by: sort.by, descending: sort.descending ?? false } }),
    rows: raw.rows ?? defaultRows,
    chart: raw.chart ?? 'bar',
    title: inBoth(raw.title),
    ...(subtitle === undefined ? {} : { subtitle: inBoth(subtitle) }),
    takeaways: (raw.takeaways ?? []).map(inBoth),
    ...(say === undefined ? {} : { say: inBoth(say) }),
  };
}

export function ownSentence(raw: RawSentence): OwnSentence {
  if (typeof raw === 'string') return { text: { 'zh-CN': raw, en: raw }, figures: [] };
  const { figures, ...text } = raw;
  return { text, figures: figures ?? [] };
}
