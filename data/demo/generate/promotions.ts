/** raw/promotions.csv, and which paid order carries which promotion: amounts stay as they are. */
import { day, iso, type Span } from './calendar.js';
import { products } from './catalogue.js';
import { createRandom } from './random.js';
import type { Sales } from './sales.js';
import { missing } from './write/parquet.js';
import { writeCsv } from './write/lines.js';

interface Promotion extends Span {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly giftKind?: string;
  /** Yuan for one gift. */
  readonly giftCost?: number;
  /** Categories whose orders carry it. */
  readonly categories: readonly string[];
  /** Share of these orders without a gift; all with one carry a promotion that gives it. */
  readonly share: number;
  /** Hours at which it starts and ends. */
  readonly hours?: readonly [string, string];
}

const promotion = (
  id: string,
  name: string,
  kind: string,
  from: string,
  to: string,
  categories: readonly string[],
  more: Partial<Promotion> = {},
): Promotion => ({ id, name, kind, from: day(from), to: day(to), categories, share: 0.9, ...more });

/** The first whose days and categories fit an order is the order's. */
export const promotions: readonly Promotion[] = [
  promotion('PM0715', '暑期无人机直降', '折扣', '2025-07-15', '2025-07-24', ['drone']),
  promotion('PM1001', '国庆耳机直降', '折扣', '2025-10-01', '2025-10-07', ['earbuds']),
  promotion('PM1101', '手环加赠充电线', '赠品', '2025-11-01', '2025-11-07', ['band'], {
    giftKind: '实用',
    giftCost: 45,
    share: 0.5,
  }),
  promotion('PM1103', '手表加赠定制贺卡', '赠品', '2025-11-03', '2025-11-07', ['watch'], {
    giftKind: '情感',
    giftCost: 26,
    share: 0.5,
  }),
  promotion('PM1115', '摄像头赠品二选一', '赠品', '2025-11-15', '2025-11-21', ['camera'], {
    giftKind: '自选',
    giftCost: 88,
    share: 0.5,
  }),
  promotion('PM1110', '平衡车双11倒计时', '倒计时', '2025-11-10', '2025-11-11', ['balance_car'], {
    hours: ['20:00:00', '23:59:59'],
  }),
  promotion('PM1117', '门锁看家套装', '套装', '2025-11-17', '2025-11-23', ['door_lock']),
  promotion('PM1112', '滑板车仅剩件数', '库存提示', '2025-11-12', '2025-11-18', ['electric_scooter']),
  promotion('PM1116', '老客推荐三人成团', '裂变', '2025-11-16', '2025-11-30', ['sensor'], { share: 0.7 }),
  promotion('PM1210', '双12配件满减', '折扣', '2025-12-10', '2025-12-14', ['accessory']),
  promotion('PM1222', '年末中控清仓', '折扣', '2025-12-22', '2025-12-31', ['controller']),
];

/** Index into `promotions` by the order's number in `sales`; `gifts` says which orders got one. */
export function promotionsOf(sales: Sales, gifts: Int16Array, seed: number): Int32Array {
  const random = createRandom(seed, 'promotions');
  const { orders, baskets } = sales;
  const carried = new Int32Array(orders.count).fill(missing);
  for (let order = 0; order < orders.paid; order += 1) {
    const at = orders.day[order] ?? 0;
    const bought = new Set<string>();
    for (let u = baskets.start[order] ?? 0; u < (baskets.start[order + 1] ?? 0); u += 1) {
      bought.add(products[baskets.product[u] ?? 0]?.category ?? '');
    }
    const drawn = random.next();
    const found = promotions.findIndex(
      (one) =>
        at >= one.from &&
        at <= one.to &&
        one.categories.some((category) => bought.has(category)) &&
        // A gift of another kind is of no promotion.
        ((gifts[order] ?? -1) >= 0 ? one.giftCost !== undefined : drawn < one.share),
    );
    if (found >= 0) carried[order] = found;
  }
  return carried;
}

const header = ['活动编号', '活动名称', '玩法', '赠品类型', '单份赠品成本', '开始时间', '结束时间'];

export function writePromotions(folder: string): void {
  writeCsv(
    folder,
    'promotions.csv',
    header,
    promotions.map(({ id, name, kind, giftKind, giftCost, from, to, hours }) => [
      id,
      name,
      kind,
      giftKind ?? null,
      giftCost ?? null,
      `${iso(from)} ${hours?.[0] ?? '00:00:00'}`,
      `${iso(to)} ${hours?.[1] ?? '23:59:59'}`,
    ]),
    'gbk',
  );
}
