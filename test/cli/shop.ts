/** A small shop of a test's own: a config and CSV files in a folder, and the command line run on it without a process. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MakeOutbox } from '../../src/cli/outbox.js';
import { run } from '../../src/cli/program.js';
import { redact } from '../../src/errors/redact.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { temporary } from '../temporary.js';

export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const config = `review: { name: shop-2025q4, title: Quarterly review, brand: Test shop, locale: en }
period: 2025-Q4
timeZone: Asia/Shanghai
currency: CNY
sources:
  orders: { type: csv, path: orders.csv }
  items: { type: csv, path: items.csv }
  products: { type: csv, path: products.csv }
  geography: { type: csv, path: geography.csv }
datasets:
  orders: orders
  order_items: items
  products: products
  geography: geography
chapters: [sales]
`;

const orders = [
  'order_id,customer_id,ordered_at,paid_at,status,channel,city,gross_amount,net_amount',
  ...Array.from({ length: 60 }, (_, index) => {
    const month = String(7 + (index % 6)).padStart(2, '0');
    const day = String(1 + (index % 27)).padStart(2, '0');
    const at = `2025-${month}-${day} 10:00:00`;
    const amount = 100 + ((index * 37) % 400);
    return `o${index},c${index % 23},${at},${at},paid,shop,${index % 2 ? 'hz' : 'sh'},${amount},${amount}`;
  }),
];

const items = [
  'order_id,line_no,sku,quantity,unit_price,net_amount',
  ...orders.slice(1).map((line) => {
    const [order, , , , , , , , amount] = line.split(',');
    return `${order},1,${Number(order?.slice(1)) % 3 ? 'a' : 'b'},1,${amount},${amount}`;
  }),
];

const files: Readonly<Record<string, string>> = {
  'review.yaml': config,
  'orders.csv': orders.join('\n'),
  'items.csv': items.join('\n'),
  'products.csv': 'sku,name,product_line,category,unit_cost\na,Lamp,light,lamp,40\nb,Kettle,kitchen,kettle,60',
  'geography.csv': 'city,province,region,tier\nhz,Zhejiang,east,2\nsh,Shanghai,east,1',
};

/** A folder with the shop's files; `change` replaces some, by name. */
export function shop(change: Readonly<Record<string, string | Buffer | ((text: string) => string)>> = {}): string {
  const folder = temporary('shop');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(change)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof text === 'function' ? text(files[name] ?? '') : text);
  }
  return folder;
}

/** The wall clock of the terminal, which a test may set. */
let drawn = 0;

export const clock = { now: Date.parse('2026-01-08T00:30:00Z') };

/** Runs the command line in a folder, with a terminal that remembers what was said. */
export async function quarterdeck(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  outbox?: MakeOutbox,
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const secrets: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(redact(text, secrets)),
    err: (text) => void err.push(redact(text, secrets)),
    interactive: false,
    environment,
    folder,
    today: '2026-01-08',
    now: () => 0,
    clock: () => clock.now,
    random: () => (drawn += 0.618034) % 1,
    signal: new AbortController().signal,
    hide: (texts) => void secrets.push(...texts),
  };
  const exit = await run(args, terminal, outbox);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

/** The bytes of every file that a build wrote, by name. */
export function outputs(folder: string): Record<string, string> {
  const target = join(folder, 'output');
  return Object.fromEntries(readdirSync(target).map((name) => [name, readFileSync(join(target, name), 'base64')]));
}
