/** A deck that has every layout and every kind of block, of a made-up brand. */
import type { ChartSpec, Paragraph, Run, TableBlock } from '../../src/deck/block.js';
import type { Deck, Slide } from '../../src/deck/deck.js';

const words = (lead: string, rest: string): Paragraph => ({ runs: [{ text: lead, bold: true }, { text: rest }] });
const text = (...paragraphs: Paragraph[]) => ({ kind: 'text', paragraphs }) as const;
const line = (content: string, extra: Partial<Run> = {}) => text({ runs: [{ text: content, ...extra }] });

const takeaways = text(
  words('渠道为主：', '线上自营贡献 62%，环比提高 4.1 个百分点，主要来自直播间的转化。'),
  words('线下承压：', '门店客流下降 8.3%，客单价持平，缺口集中在华东。'),
  { runs: [{ text: '下一步', bold: true, tone: 'accent' }], before: 14 },
  { runs: [{ text: '把直播间的排期前移到 20 点' }], bullet: true },
  { runs: [{ text: '华东门店补两场社区活动' }], bullet: true },
);

export const barChart: ChartSpec = {
  kind: 'bar',
  categories: ['直播', '自营商城', '平台旗舰店', '线下门店', '分销', '团购'],
  series: [
    {
      name: '本期',
      role: 'actual',
      values: [820, 640, 590, 410, 220, 130],
      format: '#,##0',
      figures: ['sample.gmv.live', 'sample.gmv.own', null, null, null, null],
    },
  ],
  highlight: 0,
};

export const columnChart: ChartSpec = {
  kind: 'column',
  categories: ['一线', '新一线', '二线', '三线'],
  series: [
    { name: '本期', role: 'actual', values: [31.2, 27.4, 18.6, 9.9], format: '0.0' },
    { name: '上期', role: 'previous', values: [28.1, 26.0, 19.9, 9.1], format: '0.0' },
  ],
};

const chart = (spec: ChartSpec, heading?: string) =>
  ({ kind: 'chart', chart: spec, alt: '各渠道成交额', ...(heading ? { heading } : {}) }) as const;

export const tableBlock: TableBlock = {
  kind: 'table',
  alt: '各品类的成交、同比与退货',
  table: {
    columns: [
      { header: '品类', align: 'left', width: 2 },
      { header: '成交额（万元）', align: 'right', width: 1.4 },
      { header: '占比', align: 'right', width: 1 },
      { header: '同比', align: 'right', width: 1 },
      { header: '退货率', align: 'right', width: 1 },
      { header: '说明', align: 'left', width: 3 },
    ],
    rows: [
      ['可穿戴', '1,284.0', '38.1%', '+12.4%', '3.1%', '新品首月贡献一半增量', 0.9],
      ['智能家居', '902.5', '26.8%', '+4.0%', '2.2%', '大促后价格回稳', 0.55],
      ['配件', '611.7', '18.1%', '−6.3%', '5.8%', '缺货 9 天', 0.3],
      ['无人机', '571.9', '17.0%', '+1.1%', '2.9%', '西北份额升 1.9 个百分点', 0.1],
    ].map(([name, gmv, share, yoy, back, note, shade]) => [
      { text: String(name) },
      { text: String(gmv) },
      { text: String(share), shade: Number(shade) },
      { text: String(yoy), tone: String(yoy).startsWith('+') ? ('good' as const) : ('bad' as const) },
      { text: String(back) },
      { text: String(note), tone: 'muted' as const },
    ]),
    highlight: 2,
    total: [
      { text: '合计' },
      { text: '3,370.1' },
      { text: '100.0%' },
      { text: '+5.2%' },
      { text: '3.3%' },
      { text: '' },
    ],
  },
};

const tiles = (count: number) =>
  ({
    kind: 'kpis',
    tiles: Array.from({ length: count }, (_, index) => ({
      label: ['成交额', '订单数', '转化率', '客单价', '复购率', '退货率', '新客占比', '费用率'][index] ?? '指标',
      value: ['3,370万', '48.2万', '3.62%', '¥ 699', '21.4%', '3.3%', '37.9%', '14.8%'][index] ?? '1',
      lines: [
        { text: '目标 3,500万 · 96.3%', tone: 'bad' as const },
        { text: '▲ 环比 +12.4%', tone: 'good' as const },
      ],
      figure: `sample.kpi.${index}`,
      link: 'sample.exhibit',
    })),
  }) as const;

const timeline = {
  kind: 'timeline',
  from: '2025-10-25',
  to: '2025-11-24',
  spans: [
    { label: '预热', from: '2025-11-01', to: '2025-11-07', note: '7 天，成交 410万', tone: 'muted' },
    { label: '爆发', from: '2025-11-08', to: '2025-11-14', note: '7 天，成交 1,620万', tone: 'accent' },
    { label: '收尾', from: '2025-11-15', to: '2025-11-21', note: '7 天，成交 530万', tone: 'ink' },
  ],
  marks: [
    { date: '2025-11-01', label: '预售开启' },
    { date: '2025-11-10', label: '主播专场' },
    { date: '2025-11-11', label: '双十一当日' },
    { date: '2025-11-20', label: '返场' },
  ],
  alt: '活动的三个阶段与四个节点',
} as const;

const roadmap = {
  kind: 'timeline',
  from: '2026-01-01',
  to: '2026-03-31',
  spans: [
    { label: '会员体系改版', from: '2026-01-05', to: '2026-02-10', note: '产品 · 会员', tone: 'accent' },
    { label: '门店导购工具', from: '2026-01-15', to: '2026-03-05', note: '线下 · 信息', tone: 'ink' },
    { label: '年货节', from: '2026-01-20', to: '2026-01-27', note: '市场', tone: 'muted' },
    { label: '归因口径统一', from: '2026-02-15', to: '2026-03-20', note: '数据', tone: 'plan' },
    { label: '春季新品', from: '2026-03-10', to: '2026-03-31', note: '产品', tone: 'accent' },
  ],
  marks: [
    { date: '2026-02-17', label: '春节' },
    { date: '2026-03-08', label: '妇女节' },
  ],
  alt: '一季度的五项工作',
} as const;

const title = (content: string) => line(content);

type Draft = Pick<Slide, 'id' | 'layout' | 'slots' | 'title'> & Partial<Slide>;

const framed: readonly Draft['layout'][] = ['cover', 'divider', 'closing'];

/** The title slot's text, which the fitting stage takes from the slide's title. */
function titleOf({ slots, title }: Draft): string {
  return slots.title?.kind === 'text' ? (slots.title.paragraphs[0]?.runs[0]?.text ?? title) : title;
}

const slide = (draft: Draft): Slide => ({
  source: framed.includes(draft.layout) ? '' : '来源：订单、会话；48.2 万行；2025-10-01 至 12-31',
  chapter: framed.includes(draft.layout) ? '' : '02 执行复盘',
  notes: [],
  figures: [],
  ...draft,
  title: titleOf(draft),
});

const head = (content: string) => ({
  title: title(content),
  subtitle: line('各渠道支付成交额，2025 年第四季度，万元'),
});

export const sampleSlides: readonly Slide[] = [
  slide({
    id: 'cover',
    layout: 'cover',
    title: '2025 年第四季度营销复盘',
    slots: {
      title: title('2025 年第四季度营销复盘'),
      subtitle: line('远洲智能 · 全渠道经营与大促执行'),
      meta: line('汇报人：李闻 · 2026-01-08'),
    },
  }),
  slide({
    id: 'agenda',
    layout: 'agenda',
    title: '目录',
    slots: {
      title: title('七个章节：增长来自直播，缺口在线下'),
      subtitle: line('每章一个结论'),
      body: text(
        ...['目标回顾', '执行复盘', '销售结构', '用户行为', '线上渠道', '线下渠道', '广告投放'].map((name, index) => ({
          runs: [
            { text: `0${index + 1}   `, bold: true, tone: 'accent' as const },
            { text: name, bold: true, link: 'sample.exhibit' },
            { text: '   成交达成目标的 96.3%，差额集中在线下门店', tone: 'muted' as const },
          ],
          before: index === 0 ? 0 : 16,
        })),
      ),
    },
  }),
  slide({
    id: 'sample.divider',
    layout: 'divider',
    title: '执行复盘',
    slots: {
      number: line('02'),
      title: title('执行复盘'),
      findings: text(
        { runs: [{ text: '成交额达成目标的 96.3%，线下门店差 130 万' }] },
        { runs: [{ text: '爆发期一周贡献全活动的 63%', tone: 'accent' }], before: 10 },
        { runs: [{ text: '缺货 9 天，影响成交约 210 万' }], before: 10 },
      ),
    },
  }),
  slide({
    id: 'summary',
    layout: 'summary',
    title: '成交达成 96.3%，增长来自直播，缺口在线下门店',
    slots: {
      ...head('成交达成 96.3%，增长来自直播，缺口在线下门店'),
      kpis: tiles(8),
      findings: text(
        ...[1, 2, 3, 4, 5].map((number) => ({
          runs: [
            { text: `${number}  直播成交增长 31%，`, bold: true },
            { text: '占全渠道的 24.3%，新客占比 52%，高出均值 14 个百分点。' },
          ],
          before: number === 1 ? 0 : 7,
        })),
      ),
    },
  }),
  slide({
    id: 'sample.exhibit',
    layout: 'exhibit-takeaways',
    title: '直播成交 820 万，首次超过自营商城',
    slots: { ...head('直播成交 820 万，首次超过自营商城，占全渠道的 29.2%'), exhibit: chart(barChart), takeaways },
    notes: ['直播：820.0 万元，2025 年第四季度。', '口径：支付成功的订单，退款未扣。<b>&</b>'],
    figures: ['sample.gmv.live'],
  }),
  slide({
    id: 'sample.two',
    layout: 'two-exhibits',
    title: '一线城市增长最快',
    slots: {
      ...head('一线城市增长 11%，三线城市首次接近千万'),
      heading: line('各级城市成交额（百万元）'),
      heading2: line('各渠道成交额（万元）'),
      exhibit: chart(columnChart),
      exhibit2: chart(barChart),
      takeaways: text(words('一线增长 11%：', '新店三家，直播到店核销占新增的六成。')),
      takeaways2: text(words('分销收缩：', '两家分销商退出，占比降到 7.8%。')),
    },
  }),
  slide({
    id: 'sample.wide',
    layout: 'exhibit-wide',
    title: '宽图',
    slots: {
      ...head('四级城市都在增长，二线例外'),
      exhibit: chart(columnChart, '各级城市成交额（百万元）'),
      takeaways,
    },
  }),
  slide({
    id: 'sample.kpi',
    layout: 'kpi-exhibit',
    title: '指标与图',
    slots: {
      ...head('六项指标四项达标，退货率高出目标 0.3 个百分点'),
      kpis: tiles(6),
      exhibit: chart(columnChart),
      takeaways,
    },
  }),
  slide({
    id: 'sample.kpi4',
    layout: 'kpi-exhibit',
    title: '四项指标',
    slots: {
      ...head('四项指标填满一行'),
      kpis: tiles(4),
      exhibit: { kind: 'gap', text: '没有会话数据：行为漏斗无法计算。在 datasets 中补上 sessions 后会出现。' },
      takeaways,
    },
  }),
  slide({
    id: 'sample.table',
    layout: 'table',
    title: '表格',
    slots: {
      ...head('配件下降 6.3%，缺货是主因'),
      exhibit: tableBlock,
      takeaways: text(words('缺货 9 天：', '影响约 210 万，占缺口的八成。')),
    },
  }),
  slide({
    id: 'sample.matrix',
    layout: 'matrix',
    title: '矩阵',
    slots: { ...head('两个品类增长快而份额低，值得加投'), exhibit: tableBlock, takeaways },
  }),
  slide({
    id: 'sample.timeline',
    layout: 'timeline',
    title: '时间线',
    slots: { ...head('爆发期一周贡献全活动的 63%'), strip: timeline, exhibit: chart(columnChart), takeaways },
  }),
  slide({
    id: 'sample.multiples',
    layout: 'small-multiples',
    title: '小图',
    slots: {
      ...head('四个渠道同一刻度'),
      exhibit: chart(columnChart, '直播'),
      exhibit2: chart(columnChart, '自营商城'),
      exhibit3: chart(columnChart, '旗舰店'),
      exhibit4: chart(columnChart, '线下门店'),
    },
  }),
  slide({
    id: 'sample.roadmap',
    layout: 'roadmap',
    title: '路线图',
    slots: { ...head('一季度五项工作，会员体系先行'), exhibit: roadmap },
  }),
  slide({
    id: 'sample.appendix',
    layout: 'appendix-table',
    title: '附录',
    slots: { ...head('附录：口径与来源'), exhibit: tableBlock },
  }),
  slide({
    id: 'closing',
    layout: 'closing',
    title: '下一季度的三项决定',
    slots: {
      title: title('下一季度的三项决定'),
      body: text(
        { runs: [{ text: '直播排期前移到 20 点，三月底复盘' }], bullet: true },
        { runs: [{ text: '华东门店增加社区活动两场' }], bullet: true },
        { runs: [{ text: '配件安全库存提高到 21 天' }], bullet: true },
      ),
    },
  }),
];

export const sampleDeck: Deck = {
  title: '2025 年第四季度营销复盘',
  brand: '远洲智能 <R&D>',
  subject: '第四季度',
  author: '李闻',
  date: '2026-01-08',
  locale: 'zh-CN',
  slides: sampleSlides,
  sections: [
    { name: '开场', slides: ['cover', 'agenda'] },
    { name: '执行复盘', slides: sampleSlides.slice(2, -1).map(({ id }) => id) },
    { name: '结尾', slides: ['closing'] },
  ],
};
