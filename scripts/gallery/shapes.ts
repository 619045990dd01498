/** Areas, wholes, scatters, funnels, Pareto charts, dumbbells, histograms and small multiples in their states. */
import { sameScale } from '../../src/deck/same-scale.js';
import type { ChartSpec, Series } from '../../src/deck/block.js';
import { cities, half, longNames, numbers, series, states, wide, type Case } from './states.js';

const own = (name: string, spec: ChartSpec, look = wide): Case => ({ name: `${spec.kind}/${name}`, spec, look });
const some = (kind: string, names: readonly string[]): Case[] =>
  states(kind).filter(({ name }) => names.includes(name.slice(kind.length + 1)));

const months = ['7月', '8月', '9月', '10月', '11月', '12月'];
const channels = ['直播', '搜索', '私域', '线下'].map((name, i) => series(name, 'category', numbers(6, i + 1)));

export const areas: Case[] = [
  ...states('area'),
  own('stacked', { kind: 'area', categories: months, series: channels }),
  own(
    'stacked-against-last-year',
    {
      kind: 'area',
      categories: months,
      series: [...channels.slice(0, 2), series('去年合计', 'yearAgo', [700, 820, 900, 860, 1000, 950])],
      reference: { value: 1200, label: '目标 1,200' },
    },
    half,
  ),
];

const parts = (kind: string): Case[] => [
  own('three', {
    kind,
    categories: ['线上', '门店', '经销'],
    series: [series('GMV', 'actual', [620, 250, 130])],
    highlight: 0,
  }),
  own(
    'six',
    { kind, categories: [...longNames, '未归类'], series: [series('GMV', 'actual', [50, 22, 12, 9, 5, 2])] },
    half,
  ),
  own(
    'own-labels',
    {
      kind,
      categories: ['推荐者', '中立者', '贬损者'],
      series: [
        series('NPS', 'actual', [54, 30, 16], {
          pointRoles: ['good', 'previous', 'bad'],
          labels: ['54%（1,080人）', '30%（600人）', '16%（320人）'],
        }),
      ],
    },
    half,
  ),
  ...some(kind, ['one', 'zeros', 'gaps', 'negative', 'hostile']),
];
export const wholes: Case[] = [...parts('pie'), ...parts('doughnut')];

const cloud = (count: number, turn: number) =>
  Array.from({ length: count }, (_, i) => Math.round(1000 * (1 + Math.sin(i * 2.3 + turn) * 0.8)) / 10);

export const scatters: Case[] = [
  own('cities', {
    kind: 'scatter',
    categories: cities,
    series: [
      series('复购率', 'category', [0.31, 0.28, 0.22, 0.19, 0.17, 0.12], {
        x: [1820, 1510, 1240, 980, 810, 660],
        format: '0%',
      }),
    ],
    axes: { x: '客单价（元）', y: '复购率' },
    axisFormats: { x: '#,##0', y: '0%' },
    reference: { value: 0.2, label: '全国 20%' },
    highlight: 2,
  }),
  own('forty', {
    kind: 'scatter',
    categories: Array.from({ length: 40 }, (_, i) => `门店${i + 1}`),
    series: [series('转化', 'category', cloud(40, 1), { x: cloud(40, 2.1) })],
    highlight: 7,
  }),
  own(
    'two-series',
    {
      kind: 'scatter',
      categories: ['a', 'b', 'c'],
      series: [
        series('A', 'actual', [1, 2, null], { x: [1, 2, 3] }),
        series('B', 'previous', [-2, 1, 4], { x: [2, 1, 2.5] }),
      ],
    },
    half,
  ),
  own(
    'magnitudes',
    {
      kind: 'scatter',
      categories: ['a', 'b', 'c'],
      series: [series('v', 'category', [0.0001, 0.0002, 0.0004], { x: [1, 1e6, 1e12], format: '0.0000' })],
      axisFormats: { x: '#,##0,,"M"' },
    },
    half,
  ),
  own('one', { kind: 'scatter', categories: ['全部'], series: [series('v', 'category', [3], { x: [3] })] }, half),
];

const steps = ['访问', '浏览商品', '加入购物车', '进入结算', '付款'];
export const funnels: Case[] = [
  own('steps', {
    kind: 'funnel',
    categories: steps,
    series: [series('会话', 'actual', [128000, 90500, 21400, 9800, 6100])],
    highlight: 2,
  }),
  own(
    'steep',
    {
      kind: 'funnel',
      categories: ['Impressions', 'Clicks', 'Carts', 'Orders'],
      series: [series('Visits', 'actual', [5200000, 61000, 4300, 800], { labels: ['5.2M', '61K', '4,300', '800'] })],
    },
    half,
  ),
  ...some('funnel', ['plain', 'gaps', 'zeros', 'one', 'forty', 'long-names', 'hostile', 'negative', 'two-series']),
];

export const paretos: Case[] = [
  own('causes', {
    kind: 'pareto',
    categories: ['尺码', '破损', '描述不符', '发错货', '晚到', '其他'],
    series: [series('退货', 'actual', [120, 410, 260, 60, 90, 75])],
    reference: { value: 0.8, label: '80%' },
    highlight: 1,
    rest: true,
  }),
  ...some('pareto', ['plain', 'gaps', 'zeros', 'forty', 'long-names', 'hostile', 'negative', 'magnitudes']),
  own('one', { kind: 'pareto', categories: ['全部'], series: [series('退货', 'actual', [12])] }, half),
];

const before = (name: string, values: (number | null)[], rest: Partial<Series> = {}) =>
  series(name, 'previous', values, rest);

export const dumbbells: Case[] = [
  own('training', {
    kind: 'dumbbell',
    categories: ['数据分析', '直播运营', '客服话术', '投放优化', '内容策划'],
    series: [
      before('培训前', [0.42, 0.51, 0.66, 0.48, 0.6], { format: '0%' }),
      series('培训后', 'actual', [0.61, 0.72, 0.64, 0.48, 0.83], { format: '0%' }),
    ],
    highlight: 4,
  }),
  own(
    'negative',
    {
      kind: 'dumbbell',
      categories: [...cities.slice(0, 4), '无'],
      series: [
        before('去年', [-0.12, 0.05, null, -0.02, null], { format: '0%' }),
        series('今年', 'actual', [0.08, -0.04, 0.1, -0.09, null], { format: '0%' }),
      ],
      reference: { value: 0, label: '持平' },
    },
    half,
  ),
  ...some('dumbbell', ['two-series', 'three-series', 'forty', 'long-names', 'zeros', 'one', 'hostile', 'magnitudes']),
];

export const histograms: Case[] = [
  own('raw', {
    kind: 'histogram',
    categories: [],
    series: [
      series(
        '订单金额',
        'actual',
        cloud(300, 0.4).map((n) => n * 20),
        { format: '#,##0' },
      ),
    ],
  }),
  own(
    'bins',
    {
      kind: 'histogram',
      categories: Array.from({ length: 11 }, (_, i) => String(i)),
      series: [
        series('回答', 'actual', [0.02, 0.01, 0.02, 0.02, 0.03, 0.05, 0.06, 0.12, 0.19, 0.22, 0.26], {
          format: '0%',
          pointRoles: Array.from({ length: 11 }, (_, i) => (i > 8 ? 'good' : i > 6 ? 'previous' : 'bad')),
        }),
      ],
    },
    half,
  ),
  ...some('histogram', ['gaps', 'zeros', 'one', 'forty', 'two-series', 'hostile']),
];

/** Four charts of one unit, two of which would fill their plots with a twentieth of the others' values. */
export const multiples: Case[] = sameScale(
  [numbers(6, 1), numbers(6, 2), numbers(6, 3).map((n) => n / 20), numbers(6, 4).map((n) => n / 10)].map(
    (values, i): ChartSpec => ({
      kind: i % 2 === 0 ? 'column' : 'line',
      categories: months,
      series: [series(cities[i] ?? '', 'actual', values)],
    }),
  ),
).map((spec, i) => own(`same-scale-${i + 1}`, spec, half));
