/** From findings to problems with a place. What was found is shown as the file has it, so that no value of the environment gets out. */
import { problem, type Problem } from '../errors/problem.js';
import { dotted, has, placeOf, scalarAt, type ConfigDocument, type Path } from './document.js';
import type { ExpandedDocument } from './environment.js';
import type { Finding } from './issues.js';
import { currencyMeant, nearest } from './nearest.js';

/** A config that was parsed and expanded, with its plain value. */
export interface ConfigSource {
  readonly document: ConfigDocument;
  readonly expanded: ExpandedDocument;
  readonly value: unknown;
}

const longest = 60;

/** The plain value at a path of plain data. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
    value,
  );
}

/** True where the value at the path came, wholly or in part, from a reference. */
export function isWritten(source: ConfigSource, path: Path): boolean {
  const node = scalarAt(source.document, path);
  return node !== undefined && source.expanded.written.has(node);
}

/** The value at a path as a message may show it: short, quoted where it is text, and with its references unexpanded. */
export function shown(source: ConfigSource, path: Path): string {
  const node = scalarAt(source.document, path);
  const written = node && source.expanded.written.get(node);
  const value = written ?? valueAt(source.value, path);
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return JSON.stringify(value);
  const line = value.replace(/\s+/g, ' ');
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

function near(source: ConfigSource, path: Path, allowed: readonly string[]): { nearest?: string } {
  const value = valueAt(source.value, path);
  const found = typeof value === 'string' && !isWritten(source, path) ? nearest(value, allowed) : undefined;
  return found === undefined ? {} : { nearest: found };
}

function unknownKey(source: ConfigSource, finding: Extract<Finding, { kind: 'key' }>): Problem {
  const { key, allowed, path } = finding;
  const place = placeOf(source.document, path, 'key');
  const found = nearest(key, allowed);
  const guess = found === undefined ? {} : { nearest: found };
  const [section, dataset, inside] = path;
  if (section === 'datasets' && path.length === 2) {
    return problem('CONFIG_DATASET_UNKNOWN', { dataset: key, allowed, ...guess }, place);
  }
  if (section === 'datasets' && path.length === 4 && inside === 'columns') {
    return problem('CONFIG_COLUMN_UNKNOWN', { dataset: String(dataset), column: key, allowed, ...guess }, place);
  }
  return problem('CONFIG_KEY_UNKNOWN', { key, inside: dotted(path.slice(0, -1)), allowed, ...guess }, place);
}

function marked(source: ConfigSource, finding: Extract<Finding, { kind: 'mark' }>): Problem {
  const { path } = finding;
  const place = placeOf(source.document, path);
  const found = shown(source, path);
  switch (finding.mark) {
    case 'date':
      return problem('CONFIG_DATE', { path: dotted(path), found }, place);
    case 'period':
      return problem('CONFIG_PERIOD', { found }, place);
    case 'zone':
      return problem('CONFIG_ZONE', { found, ...near(source, path, Intl.supportedValuesOf('timeZone')) }, place);
    case 'currency': {
      const guess = currencyMeant(valueAt(source.value, path));
      return problem('CONFIG_CURRENCY', { path: dotted(path), found, ...guess }, place);
    }
  }
}

function missing(source: ConfigSource, path: Path, expected: string): Problem {
  const key = String(path.at(-1));
  const place = placeOf(source.document, path);
  const wanted = expected.replace(/^.*, such as /, '');
  return problem('CONFIG_KEY_MISSING', { key, inside: dotted(path.slice(0, -1)), expected: wanted }, place);
}

/** The problem of one finding. */
export function toProblem(source: ConfigSource, finding: Finding): Problem {
  const { path } = finding;
  if (finding.kind === 'key') return unknownKey(source, finding);
  if (path.length > 0 && !has(source.document, path)) {
    const expected =
      finding.kind === 'choice' ? finding.allowed.join(' | ') : 'expected' in finding ? finding.expected : 'a value';
    return missing(source, path, expected);
  }
  const place = placeOf(source.document, path);
  const at = dotted(path);
  switch (finding.kind) {
    case 'mark':
      return marked(source, finding);
    case 'type':
      return problem('CONFIG_TYPE', { path: at, found: shown(source, path), expected: finding.expected }, place);
    case 'value':
      return problem('CONFIG_VALUE', { path: at, found: shown(source, path), expected: finding.expected }, place);
    case 'choice': {
      const expected = `one of ${finding.allowed.join(', ')}`;
      const guess = near(source, path, finding.allowed);
      return problem('CONFIG_VALUE', { path: at, found: shown(source, path), expected, ...guess }, place);
    }
    case 'keyForm': {
      const key = String(path.at(-1));
      const found = nearest(key, finding.allowed);
      return problem(
        'CONFIG_VALUE',
        {
          path: `the name in ${dotted(path.slice(0, -1))}`,
          found: JSON.stringify(key),
          expected: finding.expected,
          ...(found === undefined ? {} : { nearest: found }),
        },
        placeOf(source.document, path, 'key'),
      );
    }
  }
}
