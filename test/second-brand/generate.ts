/**
 * A second brand, made from the contract alone: each of its datasets as a CSV of plausible rows, in English, US dollars and a
 * month for its period. It shares no word with the demo, so what is fitted to the demo breaks on it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../../data/demo/generate/random.js';
import { addDays, daysIn } from '../../src/config/days.js';
import { contracts } from '../../src/datasets/contract/index.js';
import type { Column, DatasetContract } from '../../src/datasets/dataset.js';
import { words } from './vocabulary.js';

type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

const window = { from: '2024-12-01', to: '2026-03-31' };
const rowsOf: Readonly<Record<string, number>> = {
  orders: 5000,
  order_items: 8000,
  customers: 1500,
  sessions: 6000,
  events: 12000,
  touchpoints: 4000,
  ad_stats: 4000,
  spend: 1500,
  daily_prices: 4000,
  store_visits: 2000,
  service_stats: 3000,
  geography: 12,
  channels: 6,
  stores: 8,
  products: 9,
  partners: 12,
  promotions: 6,
  exhibitions: 4,
  staff: 20,
  creatives: 10,
};
const usualRows = 600;

/** Those that others refer to come first. */
function inOrder(): readonly DatasetContract[] {
  const done = new Set<string>();
  const ordered: DatasetContract[] = [];
  const visit = (table: DatasetContract) => {
    if (done.has(table.name)) return;
    done.add(table.name);
    for (const { dataset } of table.refs) visit(contracts.get(dataset)!);
    ordered.push(table);
  };
  for (const table of contracts.values()) visit(table);
  return ordered;
}

const pick = <T>(from: readonly T[], random: Random): T => from[random.int(from.length)]!;

function day(random: Random): string {
  return addDays(window.from, random.int(daysIn(window)));
}

function clock(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.int(24))}:${two(random.int(60))}:${two(random.int(60))}`;
}

const small: Readonly<Record<string, number>> = { hour: 24, score: 11, rating: 5, level: 5, tier: 3, quantity: 3 };

function scalar({ name, type, values }: Column, table: string, index: number, random: Random): Cell {
  switch (type) {
    case 'id':
      return words[name] ? pick(words[name], random) : `${table}-${index}`;
    case 'text':
      return words[name] ? pick(words[name], random) : `${name} ${random.int(9)}`;
    case 'enum':
      return pick(values ?? [], random);
    case 'bool':
      return random.chance(0.4);
    case 'int':
      return small[name] === undefined ? random.int(400) : random.int(small[name]) + (name === 'quantity' ? 1 : 0);
    case 'number':
      return Math.round(random.next() * 4000) / 40;
    case 'money':
      return Math.round(Math.exp(3 + random.normal()) * 100) / 100;
    case 'share':
      return Math.round(random.next() * 1000) / 1000;
    case 'date':
      return day(random);
    case 'month':
      return `${day(random).slice(0, 7)}-01`;
    case 'timestamp':
      return `${day(random)} ${clock(random)}`;
    case 'list':
      return pick(words.theme ?? [], random);
  }
}

/** The larger of two columns first: what comes second is a part of it, or comes before it. */
const notMore: readonly (readonly [whole: string, part: string])[] = [
  ['impressions', 'clicks'],
  ['clicks', 'conversions'],
  ['plays', 'completions'],
  ['views', 'completions'],
  ['visits', 'retained_visitors'],
  ['exposures', 'successes'],
  ['events_expected', 'events_recorded'],
  ['key_facts', 'facts_kept'],
  ['departments_needed', 'departments'],
  ['requests', 'timeouts'],
  ['requests', 'gateway_errors'],
  ['market_outlets', 'outlets'],
  ['list_price', 'price'],
  ['gross_amount', 'net_amount'],
  ['paid_at', 'ordered_at'],
  ['resolved_at', 'fired_at'],
  ['resolved_at', 'started_at'],
  ['decided_at', 'raised_at'],
  ['confirmed_at', 'raised_at'],
  ['ready_at', 'requested_at'],
  ['closed_at', 'opened_at'],
  ['ends_at', 'starts_at'],
];

function tidy(row: Row): Row {
  for (const [whole, part] of notMore) {
    const [most, least] = [row[whole], row[part]];
    if (most === undefined || least === undefined || most === null || least === null) continue;
    if (most < least) [row[whole], row[part]] = [least, most];
  }
  // One brand of the market is the own one, wherever it stands.
  if ('is_own' in row && 'brand' in row) row.is_own = row.brand === words.brand![0];
  if ('is_control' in row) row.is_control = row.variant === 'control';
  return row;
}

function rowsFor(table: DatasetContract, tables: ReadonlyMap<string, readonly Row[]>, random: Random): readonly Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  const wanted = rowsOf[table.name] ?? usualRows;
  for (let index = 0; index < wanted; index += 1) {
    const row: Row = {};
    for (const column of table.columns) {
      const ref = table.refs.find((one) => one.column === column.name);
      const target = ref && ref.dataset !== table.name ? tables.get(ref.dataset) : undefined;
      if (!column.required && random.chance(0.08)) row[column.name] = null;
      else
        row[column.name] = target
          ? (pick(target, random)[ref!.target] ?? null)
          : scalar(column, table.name, index, random);
    }
    const key = table.key.map((column) => row[column]).join('\u0000');
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push(tidy(row));
  }
  return rows;
}

const cell = (value: Cell) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);

const config = `review: { name: coffee-2026-02, title: Review of February, brand: Coffee brand (fictional), locale: en }
period: 2026-02
timeZone: America/Chicago
currency: USD
campaign:
  name: Kettle weeks
  from: 2026-02-05
  to: 2026-02-18
  phases: { warmup: 3, burst: 6, closing: 5 }
targets: { execution.gmv: 20000, execution.cac: 30 }
`;

/** Writes the brand into a folder and gives the path of its config. */
export function writeSecondBrand(folder: string, seed: number): string {
  const tables = new Map<string, readonly Row[]>();
  for (const table of inOrder()) {
    const random = createRandom(seed, table.name);
    tables.set(table.name, rowsFor(table, tables, random));
  }
  mkdirSync(folder, { recursive: true });
  const sources: string[] = [];
  const datasets: string[] = [];
  for (const { name, columns } of contracts.values()) {
    const lines = (tables.get(name) ?? []).map((row) =>
      columns.map((column) => cell(row[column.name] ?? null)).join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), [columns.map((column) => column.name).join(','), ...lines].join('\n'));
    sources.push(`  ${name}_file: { type: csv, path: ${name}.csv }`);
    datasets.push(`  ${name}: ${name}_file`);
  }
  const path = join(folder, 'review.yaml');
  writeFileSync(path, `${config}sources:\n${sources.join('\n')}\ndatasets:\n${datasets.join('\n')}\n`);
  return path;
}
