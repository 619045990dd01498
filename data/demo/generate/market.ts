/** raw/market_sales.csv: a market panel's units by month, brand, category and region. */
import { own, rivals } from './brands.js';
import { iso, monthOf, months, review, within } from './calendar.js';
import { categories, categoryOf } from './catalogue.js';
import { regionOf, regions, unknownRegion } from './places.js';
import { createRandom } from './random.js';
import { raise, split } from './quota.js';
import type { Sales } from './sales.js';
import { writeCsv, type Cell } from './write/lines.js';

/** Own share of units of a category and region; drones in the northwest go from 14 % in Y to 23 % in P. */
function ownShare(category: string, region: string, month: number): number {
  const inP = within(month, review.P);
  const early = within(month, review.Y) || month < review.Y.from;
  if (category === 'other/drone' && region === 'northwest') return inP ? 0.23 : early ? 0.14 : 0.18;
  const base = { wearable: 0.11, home: 0.09, mobility: 0.15, other: 0.12 }[category.split('/')[0] ?? ''] ?? 0.1;
  const local = region === 'east' ? 1.2 : region === 'south' ? 1.1 : region === 'northeast' ? 0.85 : 1;
  return base * local * (inP ? 1.06 : early ? 0.97 : 1);
}

export function writeMarket(sales: Sales, folder: string, seed: number): void {
  writeCsv(
    folder,
    'market_sales.csv',
    ['month', 'brand', 'is_own', 'product_line', 'category', 'region', 'units'],
    rows(sales, seed),
  );
}

function* rows(sales: Sales, seed: number): Generator<Cell[]> {
  const random = createRandom(seed, 'market');
  const size = categories.length * regions.length;
  const ownUnits = months.map(() => new Float64Array(size));
  const { baskets, orders, profiles } = sales;
  for (let u = 0; u < baskets.order.length; u += 1) {
    const order = baskets.order[u] ?? 0;
    const region = regionOf(profiles.city[orders.customer[order] ?? 0] ?? 0);
    const list = ownUnits[monthOf(orders.day[order] ?? 0)];
    if (list) raise(list, (categoryOf[baskets.product[u] ?? 0] ?? 0) * regions.length + region, 1);
  }
  for (const [m, month] of months.entries()) {
    if (month.from < review.Y.from || month.from > review.P.to) continue;
    for (const [c, category] of categories.entries()) {
      for (let region = 0; region < unknownRegion; region += 1) {
        const units = ownUnits[m]?.[c * regions.length + region] ?? 0;
        const share = ownShare(category, regions[region]?.id ?? '', month.from);
        const others = Math.round((units * (1 - share)) / share);
        const counts = split(
          others,
          rivals.map((rival) => rival.weight * (1 + rival.drift * m) * random.between(0.9, 1.1)),
        );
        const [line = '', name = ''] = category.split('/');
        const place = regions[region]?.id ?? '';
        yield [iso(month.from), own, true, line, name, place, units];
        for (const [r, rival] of rivals.entries())
          yield [iso(month.from), rival.brand, false, line, name, place, counts[r] ?? 0];
      }
    }
  }
}
