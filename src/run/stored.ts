/** A run as the store keeps it: what went in, what came out, and what became of it. Plain data, ready for JSON. */
import { createHash } from 'node:crypto';
import type { DayRange, Locale, Review } from '../config/review.js';
import type { Dataset, DatasetQuality } from '../datasets/dataset.js';
import type { PromisedAction } from '../datasets/promised-action.js';
import type { Deck } from '../deck/deck.js';
import type { DeckIssue } from '../deck/issue.js';
import type { Figures, FigureValue } from '../figures/figure.js';
import { figureText } from '../figures/format/figure-text.js';
import type { Finding } from '../findings/finding.js';
import { sha256 } from './record.js';
import type { OutputFile } from './write.js';

/**
 * How a run ended. `built`: nobody is to get it. `sent`, `held`, `skipped-unchanged`, `failed`: of a run that was to be sent.
 * `running` stays where its process was killed.
 */
export type RunOutcome = 'running' | 'built' | 'sent' | 'held' | 'skipped-unchanged' | 'failed';

export interface StoredInput {
  readonly dataset: string;
  readonly source: string;
  readonly rows: number;
  readonly files: Dataset['files'];
  readonly quality: DatasetQuality;
}

export interface StoredFigure {
  readonly id: string;
  readonly value: FigureValue;
  readonly display: string;
  readonly unit: string;
  /** Of money. */
  readonly currency?: string;
  /** Value of the period before, where the figure has one. */
  readonly previous?: number;
}

export interface StoredFinding {
  readonly id: string;
  readonly direction: string;
  readonly severity: number;
}

export interface StoredSlide {
  readonly id: string;
  readonly title: string;
}

export interface StoredArtifact {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface RunContent {
  /** Of the config's file. */
  readonly configHash: string;
  /** As the config writes it; tells reviews of one name pattern apart. */
  readonly brand?: Review['brand'];
  readonly inputs: readonly StoredInput[];
  readonly figures: readonly StoredFigure[];
  readonly findings: readonly StoredFinding[];
  readonly slides: readonly StoredSlide[];
  readonly checks: readonly DeckIssue[];
  readonly artifacts: readonly StoredArtifact[];
  readonly actions: readonly PromisedAction[];
}

/** What a run is known by from its start on. */
export interface RunHead {
  readonly id: string;
  readonly review: string;
  readonly locale: Locale;
  readonly period: DayRange;
  readonly version: string;
  /** ISO instants; `planned` only of a run that a schedule asked for. */
  readonly started: string;
  readonly planned?: string;
}

/** The head of a review's run. */
export function headOf(
  { name, locale, periods }: Pick<Review, 'name' | 'locale' | 'periods'>,
  own: Omit<RunHead, 'review' | 'locale' | 'period'>,
): RunHead {
  return { review: name, locale, period: periods.P, ...own };
}

export interface StoredRun extends RunHead {
  readonly ended?: string;
  readonly outcome: RunOutcome;
  /** What held it back, or what failed, for a person. */
  readonly reasons: readonly string[];
  /** Who let it go out against a gate. */
  readonly approvedBy?: string;
  /** Absent where it failed before there was any. */
  readonly content?: RunContent;
}

export interface ContentParts {
  readonly review: Review;
  /** The config as it stood on disk. */
  readonly config: Uint8Array;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly deck: Deck;
  readonly issues: readonly DeckIssue[];
  readonly files: readonly OutputFile[];
  readonly actions: readonly PromisedAction[];
}

export function runContent(parts: ContentParts): RunContent {
  const { review, config, datasets, figures, findings, deck, issues, files, actions } = parts;
  return {
    configHash: sha256(config),
    brand: review.brand,
    inputs: [...datasets.values()].map(({ name, source, rows, files: read, quality }) => ({
      dataset: name,
      source,
      rows,
      files: read,
      quality,
    })),
    figures: [...figures.values()].map((figure) => ({
      id: figure.id,
      value: figure.value,
      display: figureText(figure, review),
      unit: figure.unit,
      ...(figure.unit === 'money' ? { currency: figure.currency ?? review.currency } : {}),
      ...(typeof figure.previous === 'number' ? { previous: figure.previous } : {}),
    })),
    findings: findings.map(({ id, direction, severity }) => ({
      id,
      direction,
      severity: Number(severity.toPrecision(6)),
    })),
    slides: deck.slides.map(({ id, title }) => ({ id, title })),
    checks: issues,
    artifacts: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) })),
    actions,
  };
}

function inputKey({ dataset, rows, files }: StoredInput): string {
  return JSON.stringify([dataset, rows, files.map((file) => file.sha256)]);
}

/** One hash over all that a reader could find changed: period, language, config, rows and figures. */
export function fingerprint({ period, locale }: RunHead, { configHash, inputs, figures }: RunContent): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([period.from, period.to, locale, configHash]));
  for (const input of [...inputs].map(inputKey).sort()) hash.update(`\n${input}`);
  for (const { id, value } of figures) hash.update(`\n${id} ${JSON.stringify(value)}`);
  return hash.digest('hex');
}
