/** Where the demo brand sells: regions, cities, stores. */

export interface Region {
  readonly id: string;
  /** Share of customers. */
  readonly customers: number;
  /** Share of the GMV of P. */
  readonly gmv: number;
  /** GMV of P over Y - 1. */
  readonly growth: number;
  /** How much likelier than the mean its new customers order again, in P and in Y. */
  readonly loyaltyP: number;
  readonly loyaltyY: number;
}

/** The last one stands for customers whose city nobody knows. East's order value is 0.42 / 0.328 = 1.28 of the mean. */
export const regions: readonly Region[] = [
  { id: 'east', customers: 0.3281, gmv: 0.42, growth: 0.16, loyaltyP: 0.96, loyaltyY: 0.97 },
  { id: 'south', customers: 0.212, gmv: 0.196, growth: 0.25, loyaltyP: 1.12, loyaltyY: 1.0 },
  { id: 'north', customers: 0.156, gmv: 0.135, growth: 0.13, loyaltyP: 0.98, loyaltyY: 1.0 },
  { id: 'central', customers: 0.119, gmv: 0.094, growth: 0.18, loyaltyP: 1.02, loyaltyY: 1.0 },
  { id: 'southwest', customers: 0.085, gmv: 0.071, growth: 0.21, loyaltyP: 1.05, loyaltyY: 1.0 },
  { id: 'northwest', customers: 0.042, gmv: 0.036, growth: 0.19, loyaltyP: 0.95, loyaltyY: 1.0 },
  { id: 'northeast', customers: 0.0489, gmv: 0.041, growth: 0.07, loyaltyP: 0.85, loyaltyY: 1.05 },
  { id: 'unknown', customers: 0.009, gmv: 0.007, growth: 0.1, loyaltyP: 1, loyaltyY: 1 },
];

export interface City {
  readonly id: string;
  /** As people write it in a till or a CRM. */
  readonly name: string;
  readonly province: string;
  readonly region: number;
  readonly tier: number;
  /** Share of its region's customers. */
  readonly share: number;
  readonly stores: number;
}

type CityRow = readonly [id: string, name: string, province: string, tier: number, share: number, stores: number];

const rows: readonly (readonly CityRow[])[] = [
  [
    ['shanghai', '上海', '上海', 1, 28, 2],
    ['hangzhou', '杭州', '浙江', 2, 17, 2],
    ['suzhou', '苏州', '江苏', 2, 12, 1],
    ['nanjing', '南京', '江苏', 2, 12, 1],
    ['ningbo', '宁波', '浙江', 2, 8, 0],
    ['hefei', '合肥', '安徽', 2, 7, 0],
    ['wuxi', '无锡', '江苏', 3, 7, 1],
    ['jinhua', '金华', '浙江', 3, 5, 0],
    ['jiaxing', '嘉兴', '浙江', 3, 4, 0],
  ],
  [
    ['shenzhen', '深圳', '广东', 1, 26, 2],
    ['guangzhou', '广州', '广东', 1, 20, 2],
    ['dongguan', '东莞', '广东', 2, 15, 0],
    ['foshan', '佛山', '广东', 2, 13, 1],
    ['nanning', '南宁', '广西', 3, 10, 0],
    ['zhuhai', '珠海', '广东', 3, 9, 0],
    ['haikou', '海口', '海南', 3, 7, 0],
  ],
  [
    ['beijing', '北京', '北京', 1, 45, 2],
    ['tianjin', '天津', '天津', 2, 24, 0],
    ['shijiazhuang', '石家庄', '河北', 3, 16, 0],
    ['taiyuan', '太原', '山西', 3, 15, 0],
  ],
  [
    ['wuhan', '武汉', '湖北', 2, 34, 1],
    ['changsha', '长沙', '湖南', 2, 28, 1],
    ['zhengzhou', '郑州', '河南', 2, 24, 0],
    ['luoyang', '洛阳', '河南', 3, 9, 1],
    ['yichang', '宜昌', '湖北', 4, 5, 0],
  ],
  [
    ['chengdu', '成都', '四川', 2, 46, 1],
    ['chongqing', '重庆', '重庆', 2, 32, 0],
    ['kunming', '昆明', '云南', 3, 14, 0],
    ['mianyang', '绵阳', '四川', 4, 8, 0],
  ],
  [
    ['xian', '西安', '陕西', 2, 58, 1],
    ['lanzhou', '兰州', '甘肃', 3, 24, 1],
    ['baoji', '宝鸡', '陕西', 4, 18, 0],
  ],
  [
    ['shenyang', '沈阳', '辽宁', 2, 38, 0],
    ['dalian', '大连', '辽宁', 2, 30, 0],
    ['harbin', '哈尔滨', '黑龙江', 3, 20, 0],
    ['daqing', '大庆', '黑龙江', 4, 12, 0],
  ],
];

export const cities: readonly City[] = rows.flatMap((list, region) =>
  list.map(([id, name, province, tier, share, stores]) => ({ id, name, province, region, tier, share, stores })),
);

/** The city of customers whose city is not known. */
export const unknownCity = cities.length;
export const unknownRegion = regions.length - 1;

export function regionOf(city: number): number {
  return cities[city]?.region ?? unknownRegion;
}

/** The two cities whose home bundles the review compares with their region. */
export const bundleCities: ReadonlySet<number> = new Set(
  cities.flatMap((city, i) => (city.id === 'shenzhen' || city.id === 'guangzhou' ? [i] : [])),
);
export const bundleRegion = 1;

export interface Store {
  readonly id: string;
  readonly name: string;
  readonly city: number;
  readonly opened: string;
  readonly devices: number;
  readonly promoters: number;
}

const halls = ['万象城店', '大悦城店', '银泰店'];

/** 20 stores in 15 cities, with 200 devices to try and 150 promoters. */
export const stores: readonly Store[] = cities
  .flatMap((city, i) => Array.from({ length: city.stores }, (_, n) => ({ city, i, n })))
  .map(({ city, i, n }, at) => ({
    id: `S${String(at + 1).padStart(2, '0')}`,
    name: `${city.name}${halls[n] ?? ''}`,
    city: i,
    opened: `20${String(22 + (at % 3))}-${String(3 + (at % 8)).padStart(2, '0')}-18`,
    devices: at % 2 === 0 ? 12 : 8,
    promoters: at % 2 === 0 ? 9 : 6,
  }));
