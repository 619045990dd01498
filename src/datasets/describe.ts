/** The types of a plan's expressions, asked of the engine before any row is read; a user's SQL that does not run is found here. */
import type { Engine, ResultColumn } from '../engine/engine.js';
import { problem, QuarterdeckError, type Place, type Problem } from '../errors/problem.js';
import { placeOf, type Plan } from './plan.js';

/** Names and engine types of what a query gives, without running it. */
async function describe(engine: Engine, query: string, label: string): Promise<readonly ResultColumn[]> {
  const { rows } = await engine.query(`DESCRIBE ${query}`, label);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}

/** What a query gives, or the engine's message where it does not run; any other failure is thrown on. */
export async function describeOrComplain(
  engine: Engine,
  query: string,
  label: string,
): Promise<{ readonly columns: readonly ResultColumn[] } | { readonly message: string }> {
  try {
    return { columns: await describe(engine, query, label) };
  } catch (error) {
    return { message: engineMessage(error) };
  }
}

/** What the engine says of a statement that failed; any other failure is thrown on. */
export function engineMessage(error: unknown): string {
  const [first] = error instanceof QuarterdeckError ? error.problems : [];
  if (first?.code !== 'ENGINE_SQL') throw error;
  return (first.parameters as { message: string }).message.split('\n')[0] ?? '';
}

/** The engine's type of each planned column, or the parts of the mapping whose SQL does not run. */
export async function describePlan(
  engine: Engine,
  file: string,
  plan: Plan,
): Promise<{ readonly types: readonly string[]; readonly problems: readonly Problem[] }> {
  const { name } = plan.contract;
  const label = `datasets/${name}`;
  if (holdsTextAlone(plan)) return { types: plan.columns.map(() => 'VARCHAR'), problems: [] };
  const list = plan.columns.map(({ expression }, index) => `${expression} AS c${index}`).join(',\n');
  const where = plan.mapping.filter === undefined ? '' : ` WHERE (${plan.mapping.filter}\n)`;
  const formats = plan.columns.flatMap(({ mapping }) => mapping.format ?? []);
  const check = formats.map((format) => `, try_strptime('', ${engine.literal(format)})`).join('');
  const whole = `SELECT ${list}${check} FROM ${plan.relation}${where}`;
  const described = await describeOrComplain(engine, whole, label);
  if ('columns' in described) return { types: described.columns.map(({ type }) => type), problems: [] };
  const problems: Problem[] = [];
  const ask = async (query: string, part: string, place: Place) => {
    const found = await describeOrComplain(engine, query, label);
    if ('message' in found)
      problems.push(problem('DATASET_SQL', { dataset: name, part, message: found.message }, place));
  };
  for (const { column, expression, mapping } of plan.columns) {
    const at = (part: string) => placeOf(file, name, 'columns', column.name, ...(mapping[part as 'sql'] ? [part] : []));
    await ask(`SELECT ${expression} FROM ${plan.relation}`, column.name, at('sql'));
    if (mapping.format !== undefined) {
      await ask(`SELECT try_strptime('', ${engine.literal(mapping.format)})`, `format of ${column.name}`, at('format'));
    }
  }
  if (plan.mapping.filter !== undefined) {
    await ask(`SELECT 1 FROM ${plan.relation}${where}`, 'filter', placeOf(file, name, 'filter'));
  }
  return { types: [], problems };
}

/** A source of text whose columns are taken as they are: there is nothing to ask of the engine. */
function holdsTextAlone({ attached, columns, mapping }: Plan): boolean {
  return (
    mapping.sql === undefined &&
    mapping.filter === undefined &&
    attached.every(({ text }) => text) &&
    columns.every(({ mapping: { sql, format } }) => sql === undefined && format === undefined)
  );
}
