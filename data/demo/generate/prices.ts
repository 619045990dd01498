/** raw/price_monitor.csv: what the price desk notes each day of every product: list price, price, and units sold over all resellers. */
import { iso, review } from './calendar.js';
import { products, type Product } from './catalogue.js';
import { split } from './quota.js';
import { createRandom, shuffle, type Random } from './random.js';
import { writeCsv } from './write/lines.js';

/** Sold by carriers and resellers alone, so that the shop's orders have none of it. */
export const phone = {
  sku: 'phone_one',
  name: '旗舰手机 One',
  line: 'mobile',
  category: 'flagship_phone',
  launched: '2024-09-12',
  price: 4299,
  cost: 2890,
} as const;

/** How strongly a category answers a discount, over the usual. */
const answers: Readonly<Record<string, number>> = {
  band: 1,
  watch: 0.8,
  earbuds: 1.1,
  door_lock: 0.6,
  controller: 0.9,
  camera: 0.85,
  sensor: 1.2,
  balance_car: 0.55,
  electric_scooter: 0.5,
  drone: 0.42,
  accessory: 1.69,
  flagship_phone: 0.12,
};
const knee = 0.2;
/** Units of an accessory at 15 % off and more, over those at list price. */
const accessoryResponse = 3;
const deep = 0.15;
const discounts = [0.03, 0.08, 0.12, 0.17, 0.22, 0.27, 0.32] as const;
/** Days in a row at one price. */
const run = 4;

interface Day {
  readonly day: number;
  readonly discount: number;
  units: number;
}

/** Every discount equally often, about half of the runs at list price. */
function runs(random: Random): number[] {
  const length = Math.ceil((review.P.to - review.P.from + 1) / run);
  const cards = Array.from({ length }, (_, i) =>
    i % 2 === 0 ? 0 : (discounts[((i - 1) / 2) % discounts.length] ?? 0),
  );
  return shuffle(cards, random);
}

function daysOf(product: Pick<Product, 'sku' | 'category' | 'price'>, random: Random): Day[] {
  const usual = 26 + 5200 / product.price + random.between(0, 12);
  const plan = runs(random);
  const answer = answers[product.category] ?? 0.7;
  return Array.from({ length: review.P.to - review.P.from + 1 }, (_, i): Day => {
    const discount = plan[Math.floor(i / run)] ?? 0;
    const rise = 6 * Math.min(discount, knee) + 0.4 * Math.max(0, discount - knee);
    return {
      day: review.P.from + i,
      discount,
      units: Math.max(0, Math.round(usual * (1 + answer * rise) * (1 + 0.09 * random.normal()))),
    };
  });
}

/** Spreads the units of deep discounts so that all accessories together answer as planned. */
function settle(accessories: readonly Day[][]): void {
  const wanted = accessories.reduce((sum, days) => {
    const listed = days.filter(({ discount }) => discount === 0);
    const mean = listed.reduce((total, { units }) => total + units, 0) / Math.max(1, listed.length);
    return sum + accessoryResponse * mean * days.filter(({ discount }) => discount >= deep).length;
  }, 0);
  const low = accessories.flat().filter(({ discount }) => discount >= deep);
  split(
    Math.round(wanted),
    low.map(({ units }) => units),
  ).forEach((units, i) => {
    const one = low[i];
    if (one) one.units = units;
  });
}

export function writePrices(folder: string, seed: number): void {
  const random = createRandom(seed, 'prices');
  const watched = [...products, phone].map((product) => ({ product, days: daysOf(product, random) }));
  settle(watched.filter(({ product }) => product.category === 'accessory').map(({ days }) => days));
  writeCsv(
    folder,
    'price_monitor.csv',
    ['商品编码', '日期', '标价', '成交价', '销量'],
    watched.flatMap(({ product, days }) =>
      days.map(({ day, discount, units }) => [
        product.sku,
        iso(day),
        product.price.toFixed(2),
        (product.price * (1 - discount)).toFixed(2),
        units,
      ]),
    ),
    'gbk',
  );
}
