/** The gate: what a presentation must be before it is written. It sees what PowerPoint and schema checks let pass or silently repair. */
import { problem, QuarterdeckError } from '../errors/problem.js';
import { chartIssues, type Drawn } from './gate-charts.js';
import { isWarning, type GateIssue } from './gate-issue.js';
import { packageIssues } from './gate-package.js';
import { slideIssues } from './gate-slides.js';
import { readPackage, type Package } from './package.js';
import { zipEntries } from './zip.js';

export type { GateIssue, Drawn };

/** Mail servers and shared screens take a file of this size without fuss. */
const mostBytes = 5 * 1024 * 1024;

/** The rule over the whole file's size in bytes. */
export function sizeIssues(bytes: number): GateIssue[] {
  if (bytes <= mostBytes) return [];
  const found = `it has ${(bytes / 1024 / 1024).toFixed(1)} MB, and ${mostBytes / 1024 / 1024} MB are the most`;
  return [{ rule: 'file-large', part: '', found }];
}

/** The rules over a package in memory; `drawn` adds that charts show the figures' values. */
export function checkPackage(package_: Package, drawn?: Drawn): GateIssue[] {
  const issues = packageIssues(package_);
  const broken = new Set(issues.filter(({ rule }) => rule === 'xml-broken').map(({ part }) => part));
  return [...issues, ...slideIssues(package_, broken), ...chartIssues(package_, broken, drawn)];
}

/** All rules over a file's bytes. */
export function gate(bytes: Uint8Array, drawn?: Drawn): GateIssue[] {
  let names: string[];
  let read: Package;
  try {
    names = zipEntries(bytes).map(({ name }) => name.toLowerCase());
    read = readPackage(bytes, 'the deck');
  } catch (error) {
    return [{ rule: 'zip-unreadable', part: '', found: error instanceof Error ? error.message : String(error) }];
  }
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return [
    ...twice.map((part): GateIssue => ({
      rule: 'zip-name-twice',
      part,
      found: 'its name stands twice in the zip file',
    })),
    ...checkPackage(read, drawn),
    ...sizeIssues(bytes.byteLength),
  ];
}

/** Fails with all issues at once, warnings aside. */
export function failOn(issues: readonly GateIssue[]): void {
  const errors = issues.filter((issue) => !isWarning(issue));
  if (errors.length === 0) return;
  throw new QuarterdeckError(
    errors.map(({ part, rule, found }) => problem('DECK_BROKEN', { part: part || 'the file', rule, found })),
  );
}
