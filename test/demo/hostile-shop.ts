/** Shops whose rows try to break a deck: names of all kinds, forty categories, all zeros, all negative, one row. */
import { shop } from '../cli/shop.js';

/** Names as no designer expects them; each stands in the data, in a label of the config, or in both. */
export const names = {
  long: `${'超长名称的可穿戴健康监测设备'.repeat(15)}（旗舰版）`.slice(0, 200),
  longLatin: 'Wearable health monitor of the ninth generation with a very long name '.repeat(3).slice(0, 200),
  unbroken: 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
  emoji: '👨‍👩‍👧 Family 🇨🇳 ❤️',
  rightToLeft: 'ساعة ذكية (שעון) 2.0',
  control: 'Bell\u0007 and\u0000 tab',
  markup: '<b>&amp;</b> {{x}} "quoted" \'single\'',
  blank: ' ',
} as const;

interface Row {
  readonly sku: string;
  readonly line: string;
  readonly region: string;
  readonly amount: number;
}

const csv = (cells: readonly (string | number)[]) =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');

/** Own slides of every kind that a query may draw, by region, product and day. */
const ownSlides = ['bar', 'column', 'line', 'combo', 'stacked-bar', 'stacked-column', 'stacked-column-100', 'table']
  .map(
    (chart) => `
  - id: sales.own_${chart.replaceAll('-', '_')}
    sql: |
      select r.name as product, coalesce(sum(i.net_amount), 0) as gmv, coalesce(sum(i.quantity), 0) as units
      from order_items i join products r on r.sku = i.sku group by r.name
    category: { column: product, name: Product }
    values:
      gmv: { unit: money, name: GMV }
      units: { unit: count, name: Units }
    chart: ${chart}
    rows: 40
    title: '${chart}: {{label first}} leads {{label last}}'
    takeaways:
      - '**{{label first}} comes first.** {{label first}} stands before {{label last}}, and {{label last}} stands last of all that was sold.'
      - '**{{label last}} comes last.** {{label last}} stands behind {{label first}}.'`,
  )
  .join('');

/** A shop of these rows, an order each, in the quarter of the review and in the one before it. */
export function hostileShop(rows: readonly Row[], config: (text: string) => string = (text) => text): string {
  const orders = rows.flatMap(({ amount }, index) =>
    ['2025-08', '2025-11'].map((month) => {
      const at = `${month}-${String(1 + (index % 28)).padStart(2, '0')} 10:00:00`;
      return csv([`${month}-${index}`, `c${index % 7}`, at, at, 'paid', 'shop', `city${index}`, amount, amount]);
    }),
  );
  const items = rows.flatMap(({ amount, sku }, index) =>
    ['2025-08', '2025-11'].map((month) => csv([`${month}-${index}`, 1, sku, 1, amount, amount])),
  );
  return shop({
    'review.yaml': (text) => config(`${text}\nslides:${ownSlides}\n`),
    'orders.csv': [
      'order_id,customer_id,ordered_at,paid_at,status,channel,city,gross_amount,net_amount',
      ...orders,
    ].join('\n'),
    'items.csv': ['order_id,line_no,sku,quantity,unit_price,net_amount', ...items].join('\n'),
    'products.csv': [
      'sku,name,product_line,category,unit_cost',
      ...rows.map(({ sku, line }) => csv([sku, line, line, line, 1])),
    ].join('\n'),
    'geography.csv': [
      'city,province,region,tier',
      ...rows.map(({ region }, index) => csv([`city${index}`, region, region, 1 + (index % 3)])),
    ].join('\n'),
  });
}

const row = (name: string, index: number, amount: number): Row => ({
  sku: `s${index}`,
  line: name,
  region: name,
  amount,
});

export const shops: Readonly<Record<string, () => string>> = {
  'names of all kinds': () =>
    hostileShop(
      Object.values(names).map((name, index) => row(name, index, 100 + index * 37)),
      (text) =>
        text
          .replace('title: Quarterly review', `title: ${JSON.stringify(names.longLatin)}`)
          .replace(
            'brand: Test shop',
            `brand: { zh-CN: ${JSON.stringify(names.long)}, en: ${JSON.stringify(names.unbroken)} }`,
          ) +
        `tolerance: 0.3\nlabels:\n  ${JSON.stringify(names.long)}: ${JSON.stringify(names.long)}\n  ${JSON.stringify(names.emoji)}: ${JSON.stringify(names.longLatin)}\n`,
    ),
  'forty categories': () =>
    hostileShop(Array.from({ length: 40 }, (_, index) => row(`类别名称${index}的商品与服务`, index, 10 + index * 13))),
  'all zeros': () => hostileShop(Array.from({ length: 6 }, (_, index) => row(`Line ${index}`, index, 0))),
  'all negative': () =>
    hostileShop(Array.from({ length: 6 }, (_, index) => row(`Line ${index}`, index, -10 * index - 5))),
  'one row': () => hostileShop([row('Only one', 0, 12.5)]),
};
