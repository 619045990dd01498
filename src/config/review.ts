/** The review: what a config says after it was read, checked and completed. Plain data; every later stage reads this. */
import type { Delivery } from './delivery.js';
import { locales, type Locale, type LocalText } from './locale.js';
import type { Job } from './job.js';

export { locales, type Locale, type LocalText };

/** Calendar days in the review's zone as `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** A phase of the campaign; the contract's ids are warmup, burst and closing. */
export interface Phase extends DayRange {
  readonly id: string;
}

export interface Milestone {
  readonly date: string;
  readonly text: LocalText;
}

export interface Campaign extends DayRange {
  readonly name: LocalText;
  readonly phases: readonly Phase[];
  readonly milestones: readonly Milestone[];
}

/** The named ranges that definitions speak of: P, Q, Y, and with a campaign C and B (the 28 days before C). */
export interface Periods {
  readonly P: DayRange;
  readonly Q: DayRange;
  readonly Y: DayRange;
  readonly C?: DayRange;
  readonly B?: DayRange;
}

/** A source: its type, and its own options after the schema of the type has checked and completed them. */
export interface SourceConfig {
  readonly name: string;
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How one column is filled: from a source column, or by a SQL expression over the source's columns. */
export interface ColumnMapping {
  readonly column?: string;
  readonly sql?: string;
  /** Value of the source -> value of the contract, such as `已付款: paid`. */
  readonly map?: Readonly<Record<string, string>>;
  /** strptime format of a date or timestamp. */
  readonly format?: string;
}

export interface DatasetMapping {
  readonly dataset: string;
  /** The source read; absent when `sql` names its sources itself. */
  readonly source?: string;
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** SQL condition over the source's columns; rows where it is not true are left out, and counted. */
  readonly filter?: string;
  /** A whole query over the sources (each a relation of its name); its columns are the contract's. */
  readonly sql?: string;
  /** Share of rows that may fail to convert before the build fails, 0..1. */
  readonly tolerance: number;
}

/** A group of cities whose bundle share is compared with their region (sales.bundle_index). */
export interface CityGroup {
  readonly id: string;
  readonly cities: readonly string[];
}

export interface EngineConfig {
  readonly type: 'duckdb';
  /** Memory limit, such as `2GB`. */
  readonly memory: string;
  readonly threads?: number;
  /** Folder for what does not fit in memory; a temporary one by default. */
  readonly spill?: string;
}

/** A text classifier in place of the one that ships. */
export interface TransformerConfig {
  /** Absolute path of its folder; with `download` its name on the hub. */
  readonly model: string;
  readonly download?: { readonly revision: string; readonly cacheFolder?: string };
  /** Label of the model -> what it means, where the name does not say so. */
  readonly labels?: Readonly<Record<string, 'positive' | 'neutral' | 'negative'>>;
  /** Texts that run together. */
  readonly batch?: number;
}

/** How reviews are read. */
export interface TextConfig {
  readonly sentiment: 'embedded' | TransformerConfig;
  /** Words that are added to aspects by id; an id that is not built in is a new aspect. */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
}

/** An action that the config itself plans; it stands before those that the findings suggest. */
export interface PlannedAction {
  readonly title: LocalText;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** Id of the figure that it is to move, and the value that is expected of it. */
  readonly figure?: string;
  readonly expected?: number;
  /** 1 (days of one person) to 5 (a quarter of several teams). */
  readonly effort?: number;
}

/** A column of numbers of an own slide; each of its rows is a figure. */
export interface OwnValue {
  /** Column of the query. */
  readonly column: string;
  /** A unit of the figures. */
  readonly unit: string;
  readonly name: LocalText;
  readonly definition?: LocalText;
  readonly good?: 'up' | 'down';
  readonly currency?: string;
}

/** A slide from a query of the user's own. Its texts are templates. */
export interface OwnSlide {
  /** `<chapter>.<name>`. */
  readonly id: string;
  readonly after?: string;
  readonly sql: string;
  readonly category?: string;
  readonly categoryName?: LocalText;
  readonly values: readonly OwnValue[];
  readonly sort?: { readonly by: string; readonly descending: boolean };
  readonly rows: number;
  /** A kind of chart, or `table`. */
  readonly chart: string;
  readonly title: LocalText;
  readonly subtitle?: LocalText;
  readonly takeaways: readonly LocalText[];
  readonly say?: LocalText;
}

/** A sentence in place of one of the product's; a locale that it lacks keeps the product's. */
export interface OwnSentence {
  readonly text: Readonly<Partial<Record<Locale, string>>>;
  /** Figures whose numbers it states outright. */
  readonly figures: readonly string[];
}

/** What a run that was kept found over a period, by figure id: plain numbers alone. */
export interface EarlierRun {
  readonly run: string;
  readonly figures: Readonly<
    Record<string, { readonly value: number; readonly unit: string; readonly currency?: string | undefined }>
  >;
}

/** Runs over the periods that this one is compared with. */
export interface EarlierRuns {
  readonly previous?: EarlierRun;
  readonly yearAgo?: EarlierRun;
}

export interface Review {
  /** Absolute path of the config and of its folder; sources' paths are relative to the folder. */
  readonly file: string;
  readonly folder: string;
  /** Stem of the output files. */
  readonly name: string;
  readonly title: LocalText;
  readonly brand: LocalText;
  readonly presenter?: string;
  /** The date on the cover and in the files, `YYYY-MM-DD`; by default the day after the period. */
  readonly date: string;
  readonly locale: Locale;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly periods: Periods;
  readonly campaign?: Campaign;
  /** Units of the review's currency for one unit of the other. */
  readonly fx: Readonly<Record<string, number>>;
  readonly sources: readonly SourceConfig[];
  readonly datasets: readonly DatasetMapping[];
  /** By figure id. */
  readonly targets: Readonly<Record<string, number>>;
  readonly benchmarks: Readonly<Record<string, number>>;
  /** Figures of the executive summary's tiles; empty where the choice is left to the headlines of the chapters. */
  readonly summary: readonly string[];
  /** Actions of the next period that are settled already, in the order of the config. */
  readonly actions: readonly PlannedAction[];
  /** Display names of the data's members (line, channel, region, sku ...), by raw value. */
  readonly labels: Readonly<Record<string, LocalText>>;
  /** Word of the contract’s vocabulary -> pattern of what the data says for it, all words of `vocabulary.ts`. */
  readonly vocabulary: Readonly<Record<string, string>>;
  readonly text: TextConfig;
  readonly bundle?: { readonly line: string; readonly groups: readonly CityGroup[] };
  /** Chapters to build, by id, in order; all by default. */
  readonly chapters?: readonly string[];
  /** Chapters of the user's own among them. */
  readonly ownChapters: readonly { readonly id: string; readonly title: LocalText }[];
  /** Slides to leave out, by id. */
  readonly hide: readonly string[];
  /** Slides of the user's own, in the order of the config. */
  readonly slides: readonly OwnSlide[];
  /** Key of a sentence -> what stands in its place. */
  readonly override: Readonly<Record<string, OwnSentence>>;
  readonly missing: 'omit' | 'show';
  readonly engine: EngineConfig;
  readonly theme: string;
  /** Output folder, relative to the working directory of the command. */
  readonly output: {
    readonly folder: string;
    readonly formats: readonly string[];
    /** Warnings of the deck's checks stop the build. */
    readonly strict: boolean;
  };
  /** Absolute folder of what outlives a run; its file is `state.db`. */
  readonly state: string;
  /** Id of the earlier run whose plan stands in for the dataset `plan_actions`; nothing then says which of its actions were done. */
  readonly promisedBy?: string;
  /** What earlier runs found, for figures whose rows do not reach back to the periods that they are compared with. */
  readonly earlier?: EarlierRuns;
  /** How it runs by itself. */
  readonly job: Job;
  /** Absolute folders outside `folder` that sources may read from. */
  readonly allow: readonly string[];
  readonly delivery?: Delivery;
  /** Columns of people, as `dataset.column`, that may be shown. */
  readonly personal: readonly string[];
  /** Values of environment variables that the config used: never to be printed. */
  readonly secrets: readonly string[];
}
