/** The record of a run: inputs by hash, data quality, findings, checks and artifacts. Holds no clock time, so equal inputs give equal bytes. */
import { createHash } from 'node:crypto';
import type { Review } from '../config/review.js';
import type { Dataset } from '../datasets/dataset.js';
import type { DeckIssue } from '../deck/issue.js';
import type { Figures } from '../figures/figure.js';
import type { Finding } from '../findings/finding.js';
import type { OutputFile } from './write.js';

export interface RunParts {
  readonly version: string;
  readonly review: Review;
  /** The config as it stands on disk. */
  readonly config: Uint8Array;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly issues: readonly DeckIssue[];
  readonly artifacts: readonly OutputFile[];
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The record as plain data, ready for JSON. */
export function runRecord(parts: RunParts): object {
  const { version, review, config, datasets, figures, findings, issues, artifacts } = parts;
  const values = [...figures.values()];
  return {
    schema: 1,
    quarterdeck: version,
    review: review.name,
    locale: review.locale,
    period: review.periods.P,
    config: { file: fileName(review.file), sha256: sha256(config) },
    inputs: [...datasets.values()].map(({ name, source, rows, files }) => ({ dataset: name, source, rows, files })),
    quality: [...datasets.values()].map(({ name, quality }) => ({ dataset: name, ...quality })),
    figures: {
      valued: values.filter(({ value }) => value !== null).length,
      empty: values.filter(({ value }) => value === null).length,
    },
    findings: findings.map(({ id, chapter, direction, severity, evidence, slide }) => ({
      id,
      chapter,
      direction,
      severity: Number(severity.toPrecision(6)),
      evidence,
      slide,
    })),
    checks: issues,
    artifacts: artifacts.map(({ path, bytes }) => ({
      file: fileName(path),
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    })),
  };
}
