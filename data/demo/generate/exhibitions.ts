/** raw/exhibitions.csv and raw/leads.csv: the events team's ledger, and the leads that its badge scanner took (GBK), with Chinese headers. */
import { clock, day, lastDay, slashed } from './calendar.js';
import { pick, split } from './quota.js';
import { createRandom, type Random } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

interface Exhibition {
  readonly id: string;
  readonly name: string;
  readonly kind: '展会' | '路演';
  readonly from: string;
  readonly days: number;
  /** Venue, material and staff, in yuan. */
  readonly costs: readonly [number, number, number];
  readonly visitors: number;
  readonly media: number | null;
  readonly live: number | null;
  readonly leads: number;
  readonly valid: number;
  /** Weights of the grades A, B, C and of none given. */
  readonly grades: readonly [number, number, number, number];
  readonly won: number;
  /** What the won leads are worth together, over the costs. */
  readonly worth: number;
}

const exhibitions: readonly Exhibition[] = [
  // prettier-ignore
  { id: 'E01', name: '华南渠道展', kind: '展会', from: '2025-08-22', days: 3, costs: [168000, 52000, 36000], visitors: 9800, media: 11, live: 21000, leads: 430, valid: 0.68, grades: [11, 26, 58, 5], won: 31, worth: 1.12 },
  // prettier-ignore
  { id: 'E02', name: '上海智能生活展', kind: '展会', from: '2025-10-16', days: 4, costs: [186000, 61000, 42000], visitors: 15600, media: 26, live: 88000, leads: 620, valid: 0.72, grades: [17, 31, 47, 5], won: 58, worth: 1.46 },
  // prettier-ignore
  { id: 'E03', name: '深圳消费电子展', kind: '展会', from: '2025-10-30', days: 4, costs: [172000, 55000, 40000], visitors: 13200, media: 19, live: 64000, leads: 560, valid: 0.66, grades: [13, 27, 54, 6], won: 41, worth: 1.08 },
  // prettier-ignore
  { id: 'E04', name: '杭州路演', kind: '路演', from: '2025-11-08', days: 2, costs: [26000, 19000, 13000], visitors: 4200, media: 4, live: 12000, leads: 310, valid: 0.78, grades: [21, 35, 40, 4], won: 37, worth: 2.15 },
  // prettier-ignore
  { id: 'E05', name: '成都路演', kind: '路演', from: '2025-11-15', days: 2, costs: [28000, 21000, 15000], visitors: 3900, media: 3, live: null, leads: 265, valid: 0.74, grades: [16, 30, 49, 5], won: 22, worth: 1.22 },
  // prettier-ignore
  { id: 'E06', name: '武汉路演', kind: '路演', from: '2025-11-22', days: 2, costs: [27000, 20000, 14000], visitors: 2100, media: 1, live: 3000, leads: 96, valid: 0.52, grades: [6, 18, 70, 6], won: 3, worth: 0.21 },
  // prettier-ignore
  { id: 'E07', name: '北京智慧家居展', kind: '展会', from: '2025-12-04', days: 4, costs: [214000, 66000, 45000], visitors: 17400, media: 41, live: 126000, leads: 480, valid: 0.63, grades: [10, 25, 60, 5], won: 19, worth: 0.58 },
];

const header = [
  '展会编号',
  '展会名称',
  '类型',
  '开始日期',
  '场地费',
  '物料费',
  '人员费',
  '到场人数',
  '媒体报道',
  '直播观看',
];

/** The leads of a stand do not grow with the shop's orders beyond the full scale. */
export function writeExhibitions(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'exhibitions');
  const rows: readonly Cell[][] = exhibitions.map((one) => {
    const [venue, material, staff] = one.costs;
    return [
      one.id,
      one.name,
      one.kind,
      slashed(day(one.from)),
      venue,
      material,
      staff,
      one.visitors,
      one.media,
      one.live,
    ];
  });
  writeCsv(folder, 'exhibitions.csv', header, rows);
  const leads = exhibitions.flatMap((one) => leadsOf(one, Math.min(1, scale), random));
  writeCsv(
    folder,
    'leads.csv',
    ['线索编号', '展会编号', '采集时间', '等级', '是否有效', '成交时间', '成交金额'],
    leads.map((lead, i) => [`L${String(i + 1).padStart(5, '0')}`, ...lead]),
    'gbk',
  );
}

const grades = ['A', 'B', 'C', null];

function leadsOf(one: Exhibition, scale: number, random: Random): Cell[][] {
  const count = Math.max(6, Math.round(one.leads * scale));
  const won = Math.max(1, Math.round(one.won * scale));
  const cents = Math.round(one.costs.reduce((sum, cost) => sum + cost, 0) * one.worth * scale * 100);
  const amounts = split(
    cents,
    Array.from({ length: won }, () => Math.exp(0.6 * random.normal())),
  );
  const start = day(one.from);
  const drafts = Array.from({ length: count }, (_, i) => ({
    at: start + random.int(one.days),
    second: 9 * 3600 + random.int(8 * 3600),
    // The won ones are valid, and seldom of the lowest grade.
    grade: grades[pick(i < won ? [5, 4, 1, 0] : one.grades, random)] ?? null,
    valid: i < won || random.chance((one.valid * count - won) / (count - won)),
    amount: i < won ? (amounts[i] ?? 0) / 100 : null,
    later: 6 + random.int(24),
  })).sort((a, b) => a.at - b.at || a.second - b.second);
  return drafts.map(({ at, second, grade, valid, amount, later }) => [
    one.id,
    `${slashed(at)} ${clock(second).slice(0, 5)}`,
    grade,
    valid ? '是' : '否',
    amount === null ? null : `${slashed(Math.min(lastDay, at + later))} ${clock(second).slice(0, 5)}`,
    amount,
  ]);
}
