/** Which values of the data tell a person, and which of them have left the engine: what the deck may show is decided by these. */
import type { Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import type { ErrorParameters } from '../errors/catalog.js';
import { personalParts } from '../errors/personal.js';
import { problem, type Problem } from '../errors/problem.js';
import { contracts } from './contract/index.js';
import type { Dataset } from './dataset.js';

/** Names of columns whose values are people's: whole words, since `address_count` or `mobile_share` are none. */
const people = new RegExp(
  [
    '姓名|名字|联系人|联系方式|收货人|收件人|客户名|会员名|买家名|用户名|昵称|手机|电话|邮箱|邮件地址|住址|地址|身份证|护照|微信号|生日',
    String.raw`(?:^|_)(?:phone|telephone|tel|cellphone|e?_?mail|email_address|phone_no|phone_number|mobile_no|mobile_number)$`,
    String.raw`^(?:mobile|address|street|full_?name|first_?name|last_?name|given_?name|family_?name|surname|nick_?name|user_?name|customer_name|contact|contact_?(?:name|person)|recipient|birthday|birth_?date|passport|id_?card(?:_no)?|wechat_id)$`,
    String.raw`(?:^|_)(?:home|street|shipping|postal|delivery|billing)_address$`,
  ].join('|'),
  'i',
);

const snake = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s-]+/g, '_')
    .toLowerCase();

/** Columns that a mapping fills from what is named as people's: by its own name, its source column's, or a name in its SQL. */
function isNamed(column: string, given: Review['datasets'][number]): boolean {
  const { column: from = column, sql } = given.columns[column] ?? {};
  if (sql !== undefined) return (sql.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).some((word) => people.test(snake(word)));
  if (given.sql === undefined) return people.test(snake(from));
  const renamed = new RegExp(String.raw`([\p{L}_][\p{L}\p{N}_]*)"?\s+as\s+"?${column}\b`, 'giu');
  return [...given.sql.matchAll(renamed)].some(([, word = '']) => people.test(snake(word)));
}

/** `dataset.column` of all that are named as people's, whether the config allows them or not. */
export function personalColumns(review: Pick<Review, 'datasets'>): ReadonlySet<string> {
  return new Set(
    review.datasets.flatMap((mapping) =>
      (contracts.get(mapping.dataset)?.columns ?? [])
        .filter(({ type, name }) => (type === 'text' || type === 'id') && isNamed(name, mapping))
        .map(({ name }) => `${mapping.dataset}.${name}`),
    ),
  );
}

type Allowed = Pick<Review, 'datasets' | 'personal'>;

/** Raw values of some columns as a report may show them. */
function shown(review: Allowed, dataset: string, columns: readonly string[], samples: readonly string[]): string[] {
  const names = columns.map((column) => `${dataset}.${column}`);
  if (names.some((name) => review.personal.includes(name))) return [...samples];
  const named = personalColumns(review);
  const hidden = names.some((name) => named.has(name));
  return samples.map((one) => (hidden || personalParts(one).length > 0 ? '***' : one));
}

/** A dataset whose report of quality shows no samples of people. */
export function withoutPersonalSamples(dataset: Dataset, review: Allowed): Dataset {
  const issues = dataset.quality.issues.map((issue) => ({
    ...issue,
    samples: shown(review, dataset.name, (issue.column ?? '').split(', '), issue.samples),
  }));
  return { ...dataset, quality: { ...dataset.quality, issues } };
}

/** A problem of mapping that shows no samples of people. */
export function withoutPersonal(one: Problem, review: Allowed): Problem {
  if (one.code === 'DATA_DUPLICATE_KEY') {
    const found = one.parameters as ErrorParameters['DATA_DUPLICATE_KEY'];
    const { dataset, key, samples } = found;
    return problem(one.code, { ...found, samples: shown(review, dataset, key, samples) }, one.place);
  }
  if (one.code === 'DATA_TOLERANCE') {
    const found = one.parameters as ErrorParameters['DATA_TOLERANCE'];
    const columns = found.columns.map((column) => ({
      ...column,
      samples: shown(review, found.dataset, [column.column], column.samples),
    }));
    return problem(one.code, { ...found, columns }, one.place);
  }
  return one;
}

/** Whether this column holds one of the texts, and which. */
async function held(engine: Engine, name: string, texts: readonly string[]): Promise<readonly string[]> {
  const [dataset = '', column = ''] = name.split('.');
  const cell = `CAST(${engine.identifier(column)} AS VARCHAR)`;
  const list = texts.map((text) => engine.literal(text)).join(', ');
  const { rows } = await engine.query(
    `SELECT DISTINCT ${cell} AS value FROM ${engine.identifier(dataset)} WHERE ${cell} IN (${list}) ORDER BY 1`,
    'datasets/personal',
  );
  return rows.map(({ value }) => String(value));
}

/**
 * Of the texts that have left the engine, those that are a person's by the name of their column or by their form, with the column
 * that they are from (`dataset.column`; empty where no column holds them, as with a text put together by a query). What the config
 * allows is not among them.
 */
export async function personalTexts(
  engine: Engine,
  review: Pick<Review, 'datasets' | 'personal'>,
  datasets: ReadonlyMap<string, Pick<Dataset, 'columns'>>,
  texts: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const known = (name: string) => {
    const [dataset = '', column = ''] = name.split('.');
    return datasets.get(dataset)?.columns.includes(column) === true;
  };
  const named = [...personalColumns(review)].filter((name) => known(name) && !review.personal.includes(name));
  for (const name of texts.size === 0 ? [] : named) {
    for (const value of await held(engine, name, [...texts])) if (value.trim() !== '') found.set(value, name);
  }
  const parts = new Set([...texts].flatMap(personalParts));
  if (parts.size === 0) return found;
  const origins = new Map<string, string>();
  for (const [dataset, { columns }] of datasets) {
    const types = new Map(contracts.get(dataset)?.columns.map(({ name, type }) => [name, type]));
    for (const column of columns.filter((name) => types.get(name) === 'text' || types.get(name) === 'id')) {
      for (const value of await held(engine, `${dataset}.${column}`, [...parts])) {
        const name = `${dataset}.${column}`;
        if (review.personal.includes(name) || !origins.has(value)) origins.set(value, name);
      }
    }
  }
  for (const part of parts) {
    const origin = origins.get(part) ?? '';
    if (!review.personal.includes(origin)) found.set(part, origin);
  }
  return found;
}
