/** What no single value shows: that the parts of a config agree with each other. */
import { problem, type Problem } from '../errors/problem.js';
import { daysIn } from './days.js';
import { deliveryProblems, personalProblems } from './delivery-checks.js';
import { dotted, keysAt, placeOf, type Path } from './document.js';
import type { Known } from './known.js';
import { currencyMeant, guess } from './nearest.js';
import { namedPeriod } from './periods.js';
import { isWritten, shown, valueAt, type ConfigSource } from './problems.js';
import type { DayRange } from './review.js';
import { phaseIds, type RawReview } from './schema.js';

type Mapping = Readonly<Record<string, unknown>>;

function mapping(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;
}

/** Every source that a dataset names is there; `sql` and what it replaces exclude each other. */
function datasetProblems(source: ConfigSource): readonly Problem[] {
  const allowed = Object.keys(mapping(valueAt(source.value, ['sources'])) ?? {});
  const known = (path: Path, dataset: string): readonly Problem[] => {
    const name = valueAt(source.value, path);
    if (typeof name !== 'string' || name.trim() === '' || allowed.includes(name.trim())) return [];
    const near = isWritten(source, path) ? {} : guess(name, allowed);
    const parameters = { dataset, source: shown(source, path), allowed, ...near };
    return [problem('CONFIG_SOURCE_UNKNOWN', parameters, placeOf(source.document, path))];
  };
  return Object.entries(mapping(valueAt(source.value, ['datasets'])) ?? {}).flatMap(([dataset, entry]) => {
    const at = ['datasets', dataset];
    if (typeof entry === 'string') return known(at, dataset);
    const keys = mapping(entry);
    return keys ? [...known([...at, 'source'], dataset), ...wayProblems(source, at, keys)] : [];
  });
}

/** A dataset is filled either from a source or by a query, and a column either from a column or by an expression. */
function wayProblems(source: ConfigSource, at: Path, entry: Mapping): readonly Problem[] {
  const problems: Problem[] = [];
  const conflict = (path: Path, keys: readonly string[], reason: string) =>
    problems.push(
      problem(
        'CONFIG_CONFLICT',
        { path: dotted(path), keys, reason },
        placeOf(source.document, [...path, 'sql'], 'key'),
      ),
    );
  const replaced = ['source', 'columns', 'filter'].filter((key) => key in entry);
  if ('sql' in entry && replaced.length > 0) {
    conflict(at, ['sql', ...replaced], 'the query names its sources, columns and conditions itself');
  } else if (!('sql' in entry) && !('source' in entry)) {
    const parameters = { key: 'source', inside: dotted(at), expected: 'name of a source' };
    problems.push(problem('CONFIG_KEY_MISSING', parameters, placeOf(source.document, [...at, 'source'])));
  }
  for (const [name, column] of Object.entries(mapping(entry.columns) ?? {})) {
    const keys = mapping(column);
    if (keys && 'sql' in keys && 'column' in keys) {
      conflict([...at, 'columns', name], ['sql', 'column'], 'the expression names its columns itself');
    }
  }
  return problems;
}

/** A day as the config has it, without quotes. */
function shownDay(source: ConfigSource, path: Path): string {
  return shown(source, path).replaceAll('"', '');
}

function rangeProblem(source: ConfigSource, path: Path, range: DayRange): readonly Problem[] {
  if (range.from <= range.to) return [];
  const parameters = {
    path: dotted(path),
    from: shownDay(source, [...path, 'from']),
    to: shownDay(source, [...path, 'to']),
  };
  return [problem('CONFIG_RANGE', parameters, placeOf(source.document, [...path, 'to']))];
}

function campaignProblems(source: ConfigSource, raw: Partial<RawReview>, today: string): readonly Problem[] {
  const { campaign } = raw;
  if (!campaign) return [];
  const problems = [...rangeProblem(source, ['campaign'], campaign)];
  const period = raw.period === undefined ? undefined : namedPeriod(raw.period, today);
  if (problems.length === 0 && period && (campaign.to < period.from || campaign.from > period.to)) {
    const parameters = {
      from: shownDay(source, ['campaign', 'from']),
      to: shownDay(source, ['campaign', 'to']),
      period: `${period.from} to ${period.to}`,
    };
    problems.push(problem('CONFIG_CAMPAIGN_OUTSIDE', parameters, placeOf(source.document, ['campaign', 'from'])));
  }
  if (!campaign.phases) return problems;
  const place = placeOf(source.document, ['campaign', 'phases']);
  const sum = Object.values(campaign.phases).reduce((total, days) => total + days, 0);
  const days = daysIn(campaign);
  if (days > 0 && sum !== days) problems.push(problem('CONFIG_PHASES', { sum, days }, place));
  const found = keysAt(source.document, ['campaign', 'phases']);
  const order = phaseIds.filter((id) => found.includes(id));
  if (found.join() !== order.join()) problems.push(problem('CONFIG_PHASE_ORDER', { found, order }, place));
  return problems;
}

function fxProblems(source: ConfigSource, raw: Partial<RawReview>): readonly Problem[] {
  const currencies = Intl.supportedValuesOf('currency');
  return Object.entries(raw.fx ?? {}).flatMap(([code, rate]): readonly Problem[] => {
    const path = ['fx', code];
    if (!currencies.includes(code)) {
      const parameters = { path: 'a key of fx', found: JSON.stringify(code), ...currencyMeant(code) };
      return [problem('CONFIG_CURRENCY', parameters, placeOf(source.document, path, 'key'))];
    }
    if (code !== raw.currency || rate === 1) return [];
    return [problem('CONFIG_FX', { currency: code, found: shown(source, path) }, placeOf(source.document, path))];
  });
}

/** The ids under targets, benchmarks and limits and those of actions and of the summary: a family of the chapters, alone or with a member behind a dot. */
function figureProblems(source: ConfigSource, known: Known): readonly Problem[] {
  const isFigure = (id: string) =>
    known.figures
      ? known.figures.some((family) => id === family || (id.startsWith(`${family}.`) && id.length > family.length + 1))
      : /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*(\.\S.*)?$/.test(id);
  const unknown = (section: string, figure: string, path: Path, part?: 'key') => {
    const near = guess(figure.split('.').slice(0, 2).join('.'), known.figures ?? []);
    return problem('CONFIG_FIGURE_UNKNOWN', { section, figure, ...near }, placeOf(source.document, path, part));
  };
  const named = [['targets'], ['benchmarks'], ['gates', 'limits']].flatMap((section) =>
    keysAt(source.document, section)
      .filter((id) => !isFigure(id))
      .map((figure) => unknown(dotted(section), figure, [...section, figure], 'key')),
  );
  const actions = valueAt(source.value, ['actions']);
  const moved = (Array.isArray(actions) ? actions : []).flatMap((action: unknown, index) => {
    const figure = mapping(action)?.figure;
    return typeof figure !== 'string' || isFigure(figure)
      ? []
      : [unknown('actions', figure, ['actions', index, 'figure'])];
  });
  const summary = valueAt(source.value, ['summary']);
  const tiles = (Array.isArray(summary) ? summary : []).flatMap((figure: unknown, index) =>
    typeof figure !== 'string' || isFigure(figure) ? [] : [unknown('summary', figure, ['summary', index])],
  );
  return [...named, ...moved, ...tiles];
}

/** A source may bear the name of the dataset that it fills; one that nothing fills is made as an empty table. */
function sourceNameProblems(source: ConfigSource, known: Known): readonly Problem[] {
  const filled = keysAt(source.document, ['datasets']);
  const made = new Set([
    ...(known.tables ?? []),
    ...[...known.datasets.keys()].filter((name) => !filled.includes(name)),
  ]);
  return keysAt(source.document, ['sources'])
    .filter((name) => made.has(name.toLowerCase()))
    .map((name) => problem('CONFIG_SOURCE_NAME', { source: name }, placeOf(source.document, ['sources', name], 'key')));
}

/** The datasets whose freshness is asked for are of the contract. */
function freshnessProblems(source: ConfigSource, known: Known): readonly Problem[] {
  const path = ['gates', 'freshness'];
  const allowed = [...known.datasets.keys()];
  return keysAt(source.document, path)
    .filter((dataset) => !known.datasets.has(dataset))
    .map((dataset) => {
      const parameters = { dataset, allowed, ...guess(dataset, allowed) };
      return problem('CONFIG_DATASET_UNKNOWN', parameters, placeOf(source.document, [...path, dataset], 'key'));
    });
}

/** Everything that disagrees, over those sections that are sound by themselves. */
export function disagreements(
  source: ConfigSource,
  raw: Partial<RawReview>,
  known: Known,
  today: string,
): readonly Problem[] {
  return [
    ...datasetProblems(source),
    ...sourceNameProblems(source, known),
    ...(typeof raw.period === 'object' ? rangeProblem(source, ['period'], raw.period) : []),
    ...campaignProblems(source, raw, today),
    ...fxProblems(source, raw),
    ...figureProblems(source, known),
    ...deliveryProblems(source, raw),
    ...personalProblems(source, raw, known),
    ...freshnessProblems(source, known),
  ];
}
