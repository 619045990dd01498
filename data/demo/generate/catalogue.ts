/** What the demo brand sells: products, their share of units by quarter, and the bundles. */
import { day } from './calendar.js';

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly line: string;
  readonly category: string;
  readonly launched: string;
  /** Yuan. */
  readonly price: number;
  readonly cost: number;
  /** Share of its category's units while it is on sale. */
  readonly share: number;
}

type ProductRow = readonly [sku: string, name: string, launched: string, price: number, cost: number, share: number];

const shelf: Readonly<Record<string, readonly ProductRow[]>> = {
  'wearable/band': [
    ['band_neo', '智能手环 Neo', '2023-04-12', 199, 92, 45],
    ['band_pro', '智能手环 Pro', '2023-09-20', 269, 121, 35],
    ['band_9', '智能手环 9', '2025-03-18', 329, 148, 20],
  ],
  'wearable/watch': [
    ['watch_fit', '运动手表 Fit', '2023-06-01', 599, 288, 60],
    ['watch_ultra', '运动手表 Ultra', '2024-03-28', 899, 410, 40],
  ],
  'wearable/earbuds': [
    ['earbuds_air', '无线耳机 Air', '2023-08-10', 259, 117, 60],
    ['earbuds_pro', '降噪耳机 Pro', '2024-04-25', 399, 176, 40],
  ],
  'home/door_lock': [
    ['door_lock_s1', '智能门锁 S1', '2023-05-16', 799, 402, 55],
    ['door_lock_x', '可视门锁 X', '2024-05-30', 1099, 540, 45],
  ],
  'home/controller': [
    ['controller_mini', '智能中控 Mini', '2023-07-06', 149, 71, 60],
    ['controller_hub', '全屋中控 Hub', '2024-02-22', 229, 104, 40],
  ],
  'home/camera': [
    ['camera_2k', '家用摄像头 2K', '2023-03-09', 229, 103, 60],
    ['camera_outdoor', '户外摄像头', '2024-04-11', 359, 158, 40],
  ],
  'home/sensor': [
    ['sensor_door', '门窗传感器', '2023-03-09', 79, 31, 60],
    ['sensor_motion', '人体传感器', '2023-10-19', 129, 50, 40],
  ],
  'mobility/balance_car': [
    ['balance_car', '平衡车 标准版', '2023-02-14', 949, 520, 55],
    ['balance_car_mini', '平衡车 Mini', '2025-03-10', 799, 431, 25],
    ['balance_car_max', '平衡车 Max', '2025-09-05', 1299, 705, 20],
  ],
  'mobility/electric_scooter': [
    ['electric_scooter_lite', '电动滑板车 Lite', '2023-11-02', 1199, 640, 12],
    ['electric_scooter', '电动滑板车', '2025-10-15', 1499, 790, 88],
  ],
  'other/drone': [
    ['drone_mini', '航拍无人机 Mini', '2023-06-15', 1399, 730, 65],
    ['drone_pro', '航拍无人机 Pro', '2024-05-09', 1999, 985, 35],
  ],
  'other/accessory': [
    ['strap', '替换表带', '2023-04-12', 39, 9, 40],
    ['charger', '快充套装', '2023-04-12', 79, 27, 35],
    ['carry_bag', '便携收纳包', '2023-09-01', 109, 38, 25],
  ],
};

export const categories: readonly string[] = Object.keys(shelf);

export const products: readonly Product[] = Object.entries(shelf).flatMap(([key, rows]) => {
  const [line = '', category = ''] = key.split('/');
  return rows.map(([sku, name, launched, price, cost, share]) => ({
    sku,
    name,
    line,
    category,
    launched,
    price,
    cost,
    share,
  }));
});

export const categoryOf: Uint8Array = Uint8Array.from(products, (p) => categories.indexOf(`${p.line}/${p.category}`));
export const launchDay: Int32Array = Int32Array.from(products, (p) => day(p.launched));
export const launches: readonly number[] = [...new Set(Array.from(launchDay))]
  .filter((at) => at > 0)
  .sort((a, b) => a - b);

/** Units at scale 1 by category, in the order of `categories`, for the spans that the figures compare. */
export const units: Readonly<Record<'P' | 'Q' | 'Y', readonly number[]>> = {
  // 41,620 units: wearable 35 %, home 28 %, mobility 18 %, other 19 %; bands are 60 % of wearable.
  P: [8740, 3642, 2185, 3500, 2680, 2913, 2561, 4720, 2771, 1740, 6168],
  // Home sells 5 % more than in P: controllers were still in stock. Door locks grow by 40 % to P, balance cars shrink by 7 %.
  Q: [7840, 2930, 2020, 2500, 5400, 2500, 1867, 5075, 660, 1070, 4840],
  // Wearable grows by 12 % to P; other is 16 % of 36,000 units.
  Y: [7600, 3300, 2106, 2640, 3300, 2800, 1960, 5500, 1034, 1350, 4410],
};
/** The months outside these spans: units an order by category. */
export const unitsPerOrder: readonly number[] = [
  0.33, 0.125, 0.085, 0.105, 0.19, 0.112, 0.082, 0.22, 0.035, 0.05, 0.196,
];

export interface Bundle {
  readonly id: string;
  readonly name: string;
  /** Indexes into `categories`. */
  readonly parts: readonly [number, number];
  readonly home: boolean;
  /** Share of the home bundles, or of the others. */
  readonly share: number;
  readonly price: number;
}

function bundle(id: string, name: string, first: string, second: string, share: number, price: number): Bundle {
  const parts = [categories.indexOf(first), categories.indexOf(second)] as const;
  return { id, name, parts, home: first.startsWith('home/'), share, price };
}

/** Cheapest first: dearer ones go to orders that spend more. */
export const bundles: readonly Bundle[] = [
  bundle('home_switch', '中控感应套装', 'home/controller', 'home/sensor', 28, 280),
  bundle('band_care', '手环焕新套装', 'wearable/band', 'other/accessory', 34, 310),
  bundle('home_view', '看家套装', 'home/camera', 'home/sensor', 36, 380),
  bundle('fit_audio', '运动音乐套装', 'wearable/band', 'wearable/earbuds', 20, 550),
  bundle('run_watch', '跑步手表套装', 'wearable/watch', 'wearable/earbuds', 10, 1020),
  bundle('ride', '平衡车出行套装', 'mobility/balance_car', 'other/accessory', 24, 1050),
  bundle('home_guard', '门锁看家套装', 'home/door_lock', 'home/camera', 36, 1200),
  bundle('fly', '航拍畅飞套装', 'other/drone', 'other/accessory', 12, 1700),
];
