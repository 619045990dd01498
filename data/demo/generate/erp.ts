/** raw/erp.sqlite: the ERP's products, stores and weekly stock. */
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { day, iso, review, within } from './calendar.js';
import { categories, categoryOf, products } from './catalogue.js';
import { cities, stores } from './places.js';
import { phone } from './prices.js';
import { raise } from './quota.js';
import { createRandom } from './random.js';
import type { Sales } from './sales.js';

/** Weeks of sales that lie in stock, by line; what is slow to sell lies longest. */
const cover: Readonly<Record<string, number>> = { wearable: 5.2, home: 4.6, mobility: 6.4, other: 10.5 };
const week = 7;

export function writeErp(sales: Sales, folder: string, seed: number): void {
  const database = new sqlite.Database(join(folder, 'erp.sqlite'));
  try {
    database.exec(`CREATE TABLE product (sku TEXT PRIMARY KEY, name TEXT, product_line TEXT, category TEXT, launched_on TEXT, unit_cost REAL, list_price REAL);
      CREATE TABLE store (store_id TEXT PRIMARY KEY, name TEXT, city TEXT, opened_on TEXT, demo_devices INTEGER, promoters INTEGER);
      CREATE TABLE stock (sku TEXT, as_of TEXT, on_hand INTEGER, out_of_stock_days INTEGER, PRIMARY KEY (sku, as_of)) WITHOUT ROWID;
      BEGIN`);
    for (const p of [...products, phone]) {
      database.run('INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?)', [
        p.sku,
        p.name,
        p.line,
        p.category,
        p.launched,
        p.cost,
        p.price,
      ]);
    }
    for (const s of stores) {
      database.run('INSERT INTO store VALUES (?, ?, ?, ?, ?, ?)', [
        s.id,
        s.name,
        cities[s.city]?.id ?? null,
        s.opened,
        s.devices,
        s.promoters,
      ]);
    }
    for (const row of stock(sales, seed)) database.run('INSERT INTO stock VALUES (?, ?, ?, ?)', row);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** Every Sunday from July 2025 on. */
function* stock(sales: Sales, seed: number): Generator<(string | number)[]> {
  const random = createRandom(seed, 'stock');
  const { baskets, orders } = sales;
  const from = day('2025-07-06');
  const to = day('2026-01-18');
  const sold = products.map(() => new Float64Array(Math.ceil((to - from) / week) + 2));
  for (let u = 0; u < baskets.order.length; u += 1) {
    const at = orders.day[baskets.order[u] ?? 0] ?? 0;
    const list = sold[baskets.product[u] ?? 0];
    if (list && at > from - week && at <= to) raise(list, Math.floor((at - from + week - 1) / week), 1);
  }
  for (let sunday = from, w = 0; sunday <= to; sunday += week, w += 1) {
    for (const [p, product] of products.entries()) {
      if (day(product.launched) > sunday) continue;
      const list = sold[p] ?? new Float64Array();
      const recent = ((list[w] ?? 0) + (list[Math.max(0, w - 1)] ?? 0) + (list[Math.max(0, w - 2)] ?? 0)) / 3;
      const short = within(sunday, review.P) && categories[categoryOf[p] ?? 0] === 'home/controller';
      const out = short ? 2 + random.int(4) : random.chance(0.06) ? 1 + random.int(2) : 0;
      const weeks = (cover[product.line] ?? 5) * (out > 0 ? (short ? 0.12 : 0.6) : 1) * random.between(0.85, 1.15);
      yield [product.sku, iso(sunday), Math.round(recent * weeks), out];
    }
  }
}
