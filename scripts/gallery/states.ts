/** What the cases are made of, and the states that every kind over categories must stand. */
import type { ChartLook } from '../../src/charts/chart.js';
import type { ChartSpec, Series } from '../../src/deck/block.js';

/** RGB of the theme's slots where a case is drawn without a theme. */
export const colours: Readonly<Record<string, string>> = {
  tx1: '1F2933',
  bg1: 'FFFFFF',
  tx2: '616E7C',
  bg2: 'D9DEE4',
  accent1: '0B6FB8',
  accent2: '9AA5B1',
  accent3: '0F8A6D',
  accent4: 'D1495B',
  accent5: 'CBD2D9',
  accent6: '7B8794',
};

export interface Case {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly look: ChartLook;
}

export const wide: ChartLook = { fontSize: 12, language: 'zh-CN', width: 8, height: 5, colours };
export const half: ChartLook = { ...wide, width: 5.9, height: 3.4 };

export const millions = '0.0,,';
export const cities = ['上海', '北京', '深圳', '广州', '杭州', '成都'];
export const longNames = [
  '西北地区经销商与授权服务门店合计',
  '华东地区直营旗舰体验店',
  '线上自营商城与小程序',
  '第三方平台旗舰店',
  '其他',
];
export const hostile = ['R&D <b>', '"quoted" & \'single\'', '=1+1', '+cmd|calc', '@sum', '-5', '_x0041_', 'tab\there'];

export const series = (
  name: string,
  role: Series['role'],
  values: (number | null)[],
  rest: Partial<Series> = {},
): Series => ({
  name,
  role,
  values,
  format: '#,##0',
  ...rest,
});

export const numbers = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => Math.round(400 + 300 * Math.sin(i * 0.7 + seed) + 40 * ((i * 7 + seed) % 5)));

/** States that every kind over categories must stand. */
export function states(kind: string): Case[] {
  const of = (name: string, rest: Omit<ChartSpec, 'kind'>, look = wide): Case => ({
    name: `${kind}/${name}`,
    spec: { kind, ...rest },
    look,
  });
  return [
    of('plain', {
      categories: cities,
      series: [series('GMV', 'category', [18.2e6, 15.1e6, 12.4e6, 9.8e6, 8.1e6, 6.6e6], { format: millions })],
      highlight: 2,
    }),
    of('two-series', {
      categories: cities.slice(0, 5),
      series: [
        series('2025 Q3', 'previous', [160, 142, 131, 90, 77]),
        series('2025 Q4', 'actual', [182, 151, 124, 98, 81]),
      ],
      highlight: 2,
    }),
    of(
      'plan-and-actual',
      {
        categories: cities.slice(0, 4),
        series: [series('目标', 'plan', [190, 150, 140, 90]), series('实际', 'actual', [182, 151, 124, 98])],
      },
      half,
    ),
    of('reference', {
      categories: cities,
      series: [series('客单价', 'category', [1820, 1510, 1240, 980, 810, 660])],
      reference: { value: 1100, label: '全国 1,100' },
      highlight: 0,
    }),
    of(
      'intervals',
      {
        categories: cities.slice(0, 4),
        series: [
          series('复购率', 'category', [0.31, 0.28, 0.22, 0.19], {
            format: '0.0%',
            low: [0.29, 0.25, 0.17, 0.16],
            high: [0.33, 0.31, 0.27, 0.22],
          }),
        ],
      },
      half,
    ),
    of('negative', {
      categories: cities,
      series: [
        series('同比', 'actual', [0.182, -0.051, 0.024, -0.198, 0.081, null], {
          format: '+0.0%;-0.0%;0.0%',
          pointRoles: ['good', 'bad', 'good', 'bad', 'good', null],
        }),
      ],
    }),
    of('gaps', { categories: cities, series: [series('Orders', 'category', [120, null, 90, null, null, 60])] }, half),
    of(
      'all-negative',
      { categories: cities.slice(0, 4), series: [series('净推荐值', 'category', [-12, -30, -4, -18])] },
      half,
    ),
    of('zeros', { categories: cities.slice(0, 3), series: [series('Orders', 'category', [0, 0, 0])] }, half),
    of(
      'one',
      {
        categories: ['全部渠道'],
        series: [series('Orders', 'category', [12345])],
        reference: { value: 11000, label: '目标 11,000' },
      },
      half,
    ),
    of('forty', {
      categories: Array.from({ length: 40 }, (_, i) => `11-${String(i + 1).padStart(2, '0')}`),
      series: [series('Orders', 'category', numbers(40, 1))],
      highlight: 10,
    }),
    of(
      'magnitudes',
      {
        categories: ['a', 'b', 'c', 'd'],
        series: [series('v', 'category', [0.0001, 1, 1e6, 1e12], { format: 'General' })],
      },
      half,
    ),
    of(
      'long-names',
      { categories: longNames, series: [series('销售额', 'category', [1820, 1510, 1240, 980, 660])], highlight: 1 },
      half,
    ),
    of(
      'endless-names',
      {
        categories: longNames.map((name, i) =>
          i % 2 === 0 ? name.repeat(12) : `${'North-western partners '.repeat(9)}${i}`,
        ),
        series: [series('销售额', 'category', [1820, 1510, 1240, 980, 660])],
        highlight: 1,
      },
      half,
    ),
    of('hostile', {
      categories: hostile,
      series: [
        series('A&B <"\'> \u0001', 'category', [8, 7, 6, 5, 4, 3, 2, 1], {
          labels: ['<8>', null, '&6', '5', '4', '3', '2', '1'],
        }),
      ],
    }),
    of('three-series', {
      categories: ['手机', '可穿戴', '无人机', '配件'],
      series: [
        series('线上', 'category', numbers(4, 1)),
        series('门店', 'category', numbers(4, 2)),
        series('经销', 'category', numbers(4, 3)),
      ],
    }),
  ];
}
