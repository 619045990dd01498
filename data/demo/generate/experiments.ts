/** raw/ab_tests.csv: what the testing platform exports, in GBK: one row a variant and metric, counts as they were at its end. */
import { writeCsv, type Cell } from './write/lines.js';

interface Metric {
  readonly metric: string;
  /** Units counted and those that did it: of the control, then of each variant. */
  readonly counts: readonly (readonly [exposures: number, successes: number])[];
}

interface Experiment {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly startedOn: string;
  readonly giftKind?: string;
  /** The control first. */
  readonly variants: readonly string[];
  readonly adopted?: string;
  readonly metrics: readonly Metric[];
}

const metric = (name: string, ...counts: Metric['counts']): Metric => ({ metric: name, counts });

/** Most were settled, some not; LP-0903 filled its arms unevenly, since the login page dropped some of the visitors of one. */
const experiments: readonly Experiment[] = [
  {
    id: 'LP-0903',
    name: '落地页：先登录后浏览',
    area: '落地页',
    startedOn: '2025/9/3',
    variants: ['先浏览', '先登录'],
    metrics: [metric('bounce', [3040, 1672], [2706, 1650]), metric('cta_click', [3040, 143], [2706, 119])],
  },
  {
    id: 'LP-1013',
    name: '落地页：首屏改为使用场景视频',
    area: '落地页',
    startedOn: '2025/10/13',
    variants: ['参数图', '场景视频'],
    adopted: '场景视频',
    metrics: [
      metric('bounce', [4180, 2842], [4205, 1640]),
      metric('cta_click', [4180, 192], [4205, 521]),
      metric('order', [4180, 63], [4205, 88]),
    ],
  },
  {
    id: 'LP-1120',
    name: '落地页：按钮文案',
    area: '落地页',
    startedOn: '2025/11/20',
    variants: ['立即购买', '领券购买', '加入心愿单'],
    metrics: [metric('cta_click', [1812, 203], [1795, 236], [1803, 197])],
  },
  {
    id: 'LP-1202',
    name: '落地页：加入长评测',
    area: '落地页',
    startedOn: '2025/12/2',
    variants: ['无评测', '有评测'],
    metrics: [metric('bounce', [2410, 954], [2388, 931]), metric('cta_click', [2410, 301], [2388, 309])],
  },
  {
    id: 'CR-1008',
    name: '视频素材：达人口播对产品特写',
    area: '创意',
    startedOn: '2025/10/8',
    variants: ['产品特写', '达人口播'],
    adopted: '达人口播',
    metrics: [metric('click', [38210, 802], [38170, 1031]), metric('order', [802, 21], [1031, 30])],
  },
  {
    id: 'CR-1025',
    name: '视频素材：十五秒对三十秒',
    area: '创意',
    startedOn: '2025/10/25',
    variants: ['三十秒', '十五秒'],
    adopted: '十五秒',
    metrics: [metric('completion', [12440, 3110], [12395, 4710]), metric('click', [12440, 287], [12395, 301])],
  },
  {
    id: 'CR-1124',
    name: '图文素材：冷色底对暖色底',
    area: '创意',
    startedOn: '2025/11/24',
    variants: ['冷色', '暖色'],
    metrics: [metric('click', [21060, 379], [21115, 391])],
  },
  {
    id: 'GF-1015',
    name: '赠品：加赠充电线',
    area: '赠品',
    startedOn: '2025/10/15',
    giftKind: '实用',
    variants: ['无赠品', '充电线'],
    adopted: '充电线',
    metrics: [metric('order', [9400, 3948], [9450, 5557]), metric('return', [3948, 750], [5557, 929])],
  },
  {
    id: 'GF-1028',
    name: '赠品：加赠定制贺卡',
    area: '赠品',
    startedOn: '2025/10/28',
    giftKind: '情感',
    variants: ['无赠品', '定制贺卡'],
    adopted: '定制贺卡',
    metrics: [metric('share', [5200, 333], [5170, 414]), metric('order', [5200, 614], [5170, 626])],
  },
  {
    id: 'GF-1106',
    name: '赠品：二选一对固定搭配',
    area: '赠品',
    startedOn: '2025/11/6',
    giftKind: '自选',
    variants: ['固定搭配', '二选一'],
    adopted: '二选一',
    metrics: [metric('order', [3100, 1085], [3120, 1289])],
  },
  {
    id: 'GF-1205',
    name: '赠品：加赠收纳包',
    area: '赠品',
    startedOn: '2025/12/5',
    giftKind: '实用',
    variants: ['无赠品', '收纳包'],
    metrics: [metric('order', [2240, 941], [2262, 968]), metric('return', [941, 176], [968, 171])],
  },
  {
    id: 'PR-1020',
    name: '价格标签：标出到手价',
    area: '价格',
    startedOn: '2025/10/20',
    variants: ['划线价', '到手价'],
    adopted: '到手价',
    metrics: [metric('order', [8800, 273], [8790, 354])],
  },
  {
    id: 'PR-1126',
    name: '价格标签：尾数九对整数',
    area: '价格',
    startedOn: '2025/11/26',
    variants: ['整数', '尾数九'],
    metrics: [metric('order', [6120, 202], [6105, 209])],
  },
  {
    id: 'UR-1108',
    name: '紧迫感：结束前倒计时',
    area: '紧迫感',
    startedOn: '2025/11/8',
    variants: ['无倒计时', '倒计时'],
    adopted: '倒计时',
    metrics: [metric('order', [32270, 1420], [32300, 1475]), metric('order_in_last_2h', [1420, 497], [1475, 767])],
  },
  {
    id: 'ST-1109',
    name: '库存：提示仅剩件数',
    area: '库存',
    startedOn: '2025/11/9',
    variants: ['不提示', '提示'],
    adopted: '提示',
    metrics: [metric('click', [4600, 506], [4620, 645]), metric('order', [4600, 152], [4620, 171])],
  },
  {
    id: 'RF-1101',
    name: '裂变：三人成团',
    area: '裂变',
    startedOn: '2025/11/1',
    variants: ['单人邀请', '三人成团'],
    adopted: '三人成团',
    metrics: [metric('team_join', [5400, 459], [5380, 640])],
  },
];

const header = [
  '实验编号',
  '实验名称',
  '场景',
  '开始日期',
  '赠品类型',
  '版本',
  '是否对照',
  '指标',
  '曝光人数',
  '达成人数',
  '是否采用',
];

const yes = (flag: boolean) => (flag ? '是' : '否');

export function writeExperiments(folder: string): void {
  const rows = experiments.flatMap((experiment) =>
    experiment.metrics.flatMap(({ metric: name, counts }) =>
      counts.map(([exposures, successes], arm): readonly Cell[] => {
        const variant = experiment.variants[arm] ?? '';
        return [
          experiment.id,
          experiment.name,
          experiment.area,
          experiment.startedOn,
          experiment.giftKind ?? null,
          variant,
          yes(arm === 0),
          name,
          exposures,
          successes,
          yes(variant === experiment.adopted),
        ];
      }),
    ),
  );
  writeCsv(folder, 'ab_tests.csv', header, rows, 'gbk');
}
