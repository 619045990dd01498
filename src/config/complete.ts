/** From a checked config to the review: defaults filled in, shorthands written out, periods worked out. */
import { dirname, resolve } from 'node:path';
import { inBoth } from './both.js';
import { deliveryOf, withAttached } from './complete-delivery.js';
import { addDays } from './days.js';
import { jobOf } from './job-schema.js';
import { namedPeriod, periodsOf } from './periods.js';
import type {
  Campaign,
  ColumnMapping,
  DatasetMapping,
  DayRange,
  Phase,
  Review,
  SourceConfig,
  TextConfig,
} from './review.js';
import type { CheckedOverrides } from './overrides.js';
import { ownSentence, ownSlide } from './own-slides.js';
import { phaseIds, type RawReview } from './schema.js';
import { defaultVocabulary } from './vocabulary.js';

type RawCampaign = NonNullable<RawReview['campaign']>;
type RawDataset = Exclude<RawReview['datasets'][string], undefined>;

interface Completion {
  /** Absolute. */
  readonly file: string;
  readonly today: string;
  readonly sources: readonly SourceConfig[];
  readonly secrets: readonly string[];
  readonly overrides: CheckedOverrides;
}

function phasesOf(campaign: RawCampaign): readonly Phase[] {
  let from = campaign.from;
  return phaseIds.flatMap((id) => {
    const days = campaign.phases?.[id];
    if (days === undefined) return [];
    const phase = { id, from, to: addDays(from, days - 1) };
    from = addDays(phase.to, 1);
    return [phase];
  });
}

function campaignOf(campaign: RawCampaign): Campaign {
  const milestones = (campaign.milestones ?? []).map(({ date, text }) => ({ date, text: inBoth(text) }));
  return {
    name: inBoth(campaign.name),
    from: campaign.from,
    to: campaign.to,
    phases: phasesOf(campaign),
    milestones: milestones.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

function datasetOf(dataset: string, entry: RawDataset, tolerance: number): DatasetMapping {
  if (typeof entry === 'string') return { dataset, source: entry, columns: {}, tolerance };
  const { columns, ...rest } = entry;
  const mappings = Object.entries(columns ?? {}).map(([name, mapping]): [string, ColumnMapping] => [
    name,
    typeof mapping === 'string' ? { column: mapping } : mapping,
  ]);
  return { dataset, tolerance, ...rest, columns: Object.fromEntries(mappings) };
}

/** Folders are the config's own, so they start where it stands; a name that may be fetched stays one. */
function textOf(text: RawReview['text'], folder: string): TextConfig {
  const { sentiment = 'embedded', aspects = {} } = text ?? {};
  if (sentiment === 'embedded') return { sentiment, aspects };
  const { transformer, download, ...rest } = sentiment;
  const { cacheFolder, revision = '' } = download ?? {};
  const fetched = {
    revision,
    ...(cacheFolder === undefined ? {} : { cacheFolder: resolve(folder, cacheFolder) }),
  };
  return {
    sentiment: {
      ...rest,
      model: download ? transformer : resolve(folder, transformer),
      ...(download ? { download: fetched } : {}),
    },
    aspects,
  };
}

function periodOf(raw: RawReview, today: string): DayRange {
  const period = namedPeriod(raw.period, today);
  if (!period) throw new Error('the period was checked before');
  return period;
}

export function complete(raw: RawReview, { file, today, sources, secrets, overrides }: Completion): Review {
  const folder = dirname(file);
  const delivery = raw.delivery && deliveryOf(raw.delivery, folder);
  const campaign = raw.campaign && campaignOf(raw.campaign);
  const periods = periodsOf(periodOf(raw, today), campaign);
  const { presenter } = raw.review;
  const tolerance = raw.tolerance ?? 0.01;
  return {
    file,
    folder,
    name: raw.review.name,
    title: inBoth(raw.review.title),
    brand: inBoth(raw.review.brand),
    ...(presenter === undefined ? {} : { presenter }),
    date: raw.review.date ?? addDays(periods.P.to, 1),
    locale: overrides.locale ?? raw.review.locale ?? 'zh-CN',
    currency: raw.currency,
    timeZone: raw.timeZone,
    periods,
    ...(campaign ? { campaign } : {}),
    fx: raw.fx ?? {},
    sources,
    datasets: Object.entries(raw.datasets).map(([name, entry]) => datasetOf(name, entry, tolerance)),
    targets: raw.targets ?? {},
    benchmarks: raw.benchmarks ?? {},
    summary: raw.summary ?? [],
    actions: (raw.actions ?? []).map(({ title, ...action }) => ({ title: inBoth(title), ...action })),
    labels: Object.fromEntries(Object.entries(raw.labels ?? {}).map(([member, text]) => [member, inBoth(text)])),
    vocabulary: { ...defaultVocabulary, ...raw.vocabulary },
    text: textOf(raw.text, folder),
    ...(raw.bundle ? { bundle: raw.bundle } : {}),
    ...(raw.chapters ? { chapters: raw.chapters.map((one) => (typeof one === 'string' ? one : one.id)) } : {}),
    ownChapters: (raw.chapters ?? []).flatMap((one) =>
      typeof one === 'string' ? [] : [{ id: one.id, title: inBoth(one.title) }],
    ),
    hide: raw.hide ?? [],
    slides: (raw.slides ?? []).map(ownSlide),
    override: Object.fromEntries(Object.entries(raw.override ?? {}).map(([key, own]) => [key, ownSentence(own)])),
    missing: raw.missing ?? 'omit',
    engine: { ...raw.engine, type: raw.engine?.type ?? 'duckdb', memory: raw.engine?.memory ?? '3GB' },
    theme: raw.theme ?? 'default',
    output: {
      folder: overrides.outputFolder ?? raw.output?.folder ?? 'output',
      formats: overrides.formats ?? withAttached(raw.output?.formats ?? ['pptx', 'json'], delivery),
      strict: overrides.strict ?? raw.output?.strict ?? false,
    },
    state: resolve(folder, raw.state ?? '.quarterdeck'),
    job: jobOf(raw, raw.timeZone),
    allow: (raw.allow ?? []).map((path) => resolve(folder, path)),
    ...(delivery ? { delivery } : {}),
    personal: raw.personal?.allow ?? [],
    secrets,
  };
}
