/** raw/returns.csv: the after-sales desk's list since October 2024, GBK with Chinese headers: every refunded order, and single items of others. */
import { clock, lastDay, review, slashed } from './calendar.js';
import { products } from './catalogue.js';
import { linesOf } from './ledger.js';
import { pick } from './quota.js';
import { createRandom, type Random } from './random.js';
import { orderId, type Sales } from './sales.js';
import { openLines } from './write/lines.js';

/** Share of the paid orders, not refunded as a whole, of which one item comes back. */
const partial = 0.016;
/** Returns that the desk has not settled, those of the last two weeks apart. */
const open = 0.12;
const reasons = ['不想要了', '与描述不符', '续航不足', '屏幕问题', '质量问题', '物流太慢', '发错货', null];
/** Wearables come back for battery and screen, the rest for other reasons. */
const weights = { wearable: [18, 14, 24, 20, 10, 5, 3, 6], other: [30, 20, 4, 5, 19, 10, 5, 7] } as const;

export function writeReturns(sales: Sales, folder: string, seed: number): void {
  const random = createRandom(seed, 'returns');
  const lines = openLines(folder, 'returns.csv', 'gbk');
  lines.row(['售后单号', '订单号', '商品编码', '申请时间', '完成时间', '原因', '退款金额']);
  let number = 0;
  for (const order of sales.byTime) {
    if (order >= sales.orders.paid || (sales.orders.day[order] ?? 0) < review.Y.from) continue;
    const refunded = sales.orders.status[order] === 1;
    if (!refunded && !random.chance(partial)) continue;
    const day = sales.orders.day[order] ?? 0;
    // Some change their mind before anything is sent.
    const asked = random.chance(0.3) ? day : day + 1 + Math.floor(14 * random.next() ** 1.4);
    if (asked > lastDay && !refunded) continue;
    number += 1;
    lines.row([
      `R${String(number).padStart(6, '0')}`,
      ...rowOf(sales, order, Math.min(asked, lastDay), refunded, random),
    ]);
  }
  lines.close();
}

function rowOf(
  sales: Sales,
  order: number,
  asked: number,
  refunded: boolean,
  random: Random,
): (string | number | null)[] {
  const paidAt = (sales.orders.second[order] ?? 0) + (sales.orders.lag[order] ?? 0);
  const second =
    asked === sales.orders.day[order] ? Math.min(86_399, paidAt + 300 + random.int(3600)) : daytime(random);
  const done = asked + 1 + random.int(9);
  const settled = refunded || (done <= lastDay && !random.chance(open));
  const basket = linesOf(sales, order);
  const item = basket[random.int(basket.length)];
  const whole = refunded && (basket.length > 1 || random.chance(0.5));
  const amount = refunded ? (sales.net[order] ?? 0) : (item?.net ?? 0);
  const line = products[item?.product ?? 0]?.line === 'wearable' ? 'wearable' : 'other';
  const doneOn = Math.min(done, lastDay);
  return [
    orderId(sales, order),
    whole ? null : (products[item?.product ?? 0]?.sku ?? null),
    `${slashed(asked)} ${clock(second)}`,
    settled ? `${slashed(doneOn)} ${clock(doneOn === asked ? 86_399 : daytime(random))}` : null,
    reasons[pick(weights[line], random)] ?? null,
    random.chance(0.09) ? null : amount,
  ];
}

function daytime(random: Random): number {
  return 9 * 3600 + random.int(12 * 3600);
}
