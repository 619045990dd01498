/** Every kind of chart in every state worth looking at: the goldens and the gallery draw the same. */
import type { ChartSpec, Series } from '../../src/deck/block.js';
import { areas, dumbbells, funnels, histograms, multiples, paretos, scatters, wholes } from './shapes.js';
import { cities, half, hostile, longNames, millions, numbers, series, states, wide, type Case } from './states.js';

const months = ['7月', '8月', '9月', '10月', '11月', '12月'];
const own = (name: string, spec: ChartSpec, look = wide): Case => ({ name: `${spec.kind}/${name}`, spec, look });

function stacks(kind: string): Case[] {
  const parts = [
    series('新客', 'category', [820, 610, 540, 380, 210]),
    series('老客', 'category', [640, 590, 420, 300, 180]),
    series('会员', 'category', [90, 40, 160, 20, 12]),
  ];
  const categories = ['手机', '可穿戴', '无人机', '配件', '其他'];
  return [
    own('parts', { kind, categories, series: parts, highlight: 1 }),
    own('total', { kind, categories, series: [...parts, series('合计', 'total', [1550, 1240, 1120, 700, 402])] }, half),
    own('two', { kind, categories: longNames, series: parts.slice(0, 2) }, half),
    own(
      'negative',
      {
        kind,
        categories,
        series: [series('A', 'category', [5, -3, 2, 4, null]), series('B', 'category', [4, -2, 6, -1, 0])],
      },
      half,
    ),
    own(
      'hostile',
      {
        kind,
        categories: hostile.slice(0, 3),
        series: [series('<a>', 'category', [1, 2, 3]), series('&', 'category', [0, 0, 0])],
      },
      half,
    ),
  ];
}

const lines: Case[] = [
  ...states('line'),
  own('over-time', {
    kind: 'line',
    categories: months,
    series: [
      series('2024', 'yearAgo', [120, 132, 128, 150, 170, 160]),
      series('2025', 'actual', [140, 150, 149, 190, 240, 210]),
    ],
  }),
  own(
    'close-ends',
    {
      kind: 'line',
      categories: months,
      series: [
        series('手机', 'category', [10, 12, 13, 15, 16, 18]),
        series('无人机', 'category', [9, 11, 14, 16, 17, 17.9]),
        series('配件', 'category', [4, 4, 5, 6, 6, 17.7]),
      ],
    },
    half,
  ),
  own('five', {
    kind: 'line',
    categories: months,
    series: [1, 2, 3, 4, 5].map((n) => series(`系列${n}`, 'category', numbers(6, n))),
  }),
  own('rates', {
    kind: 'interval',
    categories: cities,
    series: [
      series('复购率', 'category', [0.31, 0.28, 0.22, 0.19, 0.17, 0.12], {
        format: '0.0%',
        low: [0.29, 0.25, 0.17, 0.16, 0.1, 0.03],
        high: [0.33, 0.31, 0.27, 0.22, 0.24, 0.21],
      }),
    ],
    reference: { value: 0.2, label: '全国 20%' },
    highlight: 1,
  }),
  own('rate', {
    kind: 'combo',
    categories: months,
    series: [
      series('GMV', 'actual', [14e6, 15.1e6, 14.9e6, 19e6, 24e6, 21e6], { format: millions }),
      series('转化率', 'previous', [0.031, 0.03, 0.033, 0.036, 0.041, 0.037], { format: '0.0%', secondary: true }),
    ],
    highlight: 4,
  }),
  own('crowded', {
    kind: 'combo',
    categories: Array.from({ length: 21 }, (_, i) => `11-${String(i + 1).padStart(2, '0')}`),
    series: [
      series('订单', 'category', numbers(21, 2)),
      series(
        '转化率',
        'actual',
        numbers(21, 3).map((n) => n / 10000),
        { format: '0.0%', secondary: true },
      ),
    ],
    highlight: 10,
  }),
];

const bridge = (
  categories: string[],
  values: (number | null)[],
  roles: (Series['role'] | null)[],
  rest: Partial<Series> = {},
) => ({
  kind: 'waterfall',
  categories,
  series: [series('GMV', 'actual', values, { pointRoles: roles, ...rest })],
});

const waterfalls: Case[] = [
  own('target-to-actual', {
    ...bridge(
      ['目标', '一线 线上', '一线 线下', '新一线 线上', '二线 经销', '三线 线下', '其他', '实际'],
      [20e6, 1.8e6, -0.9e6, 0.6e6, -2.2e6, -0.7e6, 0.1e6, 18.7e6],
      ['plan', null, null, null, null, null, null, 'total'],
      { format: millions },
    ),
    highlight: 7,
  }),
  own(
    'crossing',
    bridge(
      ['Revenue', 'Cost', 'Media', 'Refunds', 'Profit'],
      [100, -80, -45, 40, null],
      ['total', null, null, null, 'total'],
    ),
    half,
  ),
  own(
    'below',
    bridge(['Start', 'A', 'B', 'C', 'End'], [-50, -20, 15, null, null], ['total', null, null, null, 'total']),
    half,
  ),
  own(
    'cost',
    bridge(['2024', '媒体', '人力', '2025'], [50, 12, -5, null], ['previous', 'bad', 'good', 'actual']),
    half,
  ),
];

const bubbles: Case[] = [
  own('cities', {
    kind: 'bubble',
    categories: cities,
    series: [
      series('同比增长', 'category', [0.18, 0.05, 0.24, -0.02, 0.09, 0.31], {
        x: [1820, 1510, 1240, 980, 810, 660],
        size: [18.2e6, 15.1e6, 12.4e6, 9.8e6, 8.1e6, 6.6e6],
        format: millions,
      }),
    ],
    axes: { x: '客单价（元）', y: '收入同比' },
    axisFormats: { x: '#,##0', y: '0%' },
    highlight: 2,
  }),
  own(
    'two-series',
    {
      kind: 'bubble',
      categories: ['a', 'b', 'c'],
      series: [
        series('A', 'actual', [1, 2, null], { x: [1, 2, 3], size: [3, 4, 5] }),
        series('B', 'previous', [2, 1, 4], { x: [2, 1, 2.5], size: [1, 0, 2] }),
      ],
    },
    half,
  ),
];

const attained = (values: (number | null)[], roles: (Series['role'] | null)[], rest: Partial<Series> = {}) => [
  series('目标', 'plan', [1, 1, 1, 1, 1], { format: '0%' }),
  series('实际', 'actual', values, { format: '0%', pointRoles: roles, ...rest }),
];
const goals = [
  '触达人次（目标3,000万）',
  '互动次数（目标50万）',
  '点击转化率（目标2.5%）',
  '获客成本（目标−15%）',
  '行为记录',
];
const bullets: Case[] = [
  own('goals', {
    kind: 'bullet',
    categories: goals,
    series: attained([1.07, 1.04, 0.82, 0.74, 1.24], ['good', 'good', 'bad', 'bad', 'good'], {
      labels: ['3,210万 ▲7%', '52.1万 ▲4%', '2.1% ▼18%', '+15% ▼26%', '12.4万 ▲24%'],
    }),
    highlight: 3,
  }),
  own(
    'gaps',
    {
      kind: 'bullet',
      categories: [...hostile.slice(0, 3), 'none', 'nought'],
      series: attained([-0.4, 2.6, 0.1, null, 0], [null, 'good', 'bad', null, null]),
    },
    half,
  ),
  own('no-plan', { kind: 'bullet', categories: cities, series: [series('实际', 'actual', numbers(6, 1))] }, half),
];

export const cases: readonly Case[] = [
  ...states('column'),
  ...states('bar'),
  ...['stacked-column', 'stacked-bar', 'stacked-column-100', 'stacked-bar-100'].flatMap(stacks),
  ...lines,
  ...waterfalls,
  ...bubbles,
  ...bullets,
  ...areas,
  ...wholes,
  ...scatters,
  ...funnels,
  ...paretos,
  ...dumbbells,
  ...histograms,
  ...multiples,
];
