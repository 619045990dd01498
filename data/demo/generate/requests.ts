/** raw/work_requests.xlsx, comms_audits.csv and conflict_surveys.csv: how the departments worked together. */
import { clock, review, slashed, type Span } from './calendar.js';
import { pick } from './quota.js';
import { createRandom, type Random } from './random.js';
import { writeBook } from './write/book.js';
import { writeCsv, type Cell } from './write/lines.js';

interface Pair {
  readonly from: string;
  readonly to: string;
  /** Requests of Q and of P, and mean hours until they were confirmed. */
  readonly requests: readonly [before: number, now: number];
  readonly hours: readonly [before: number, now: number];
}

const pairs: readonly Pair[] = [
  { from: '市场部', to: '技术部', requests: [44, 68], hours: [56, 66] },
  { from: '客服部', to: '技术部', requests: [18, 26], hours: [70, 78] },
  { from: '运营部', to: '技术部', requests: [26, 38], hours: [41, 45] },
  { from: '技术部', to: '市场部', requests: [12, 18], hours: [29, 31] },
  { from: '市场部', to: '设计部', requests: [30, 44], hours: [20, 22] },
  { from: '市场部', to: '运营部', requests: [20, 28], hours: [18, 15] },
  { from: '运营部', to: '设计部', requests: [14, 20], hours: [24, 26] },
];

interface Project {
  readonly name: string;
  /** Where requests to technology go, and whether they are its core work (3 of 4 times so). */
  readonly weight: number;
  readonly core: boolean;
  /** Person-days of a request, and what a day brings. */
  readonly days: number;
  readonly value: number;
}

const projects: readonly Project[] = [
  { name: '大促主会场', weight: 22, core: true, days: 6, value: 21_000 },
  { name: '支付链路优化', weight: 14, core: true, days: 8, value: 26_500 },
  { name: '会员中台', weight: 16, core: true, days: 7, value: 9_800 },
  { name: '直播间改版', weight: 14, core: true, days: 5, value: 12_400 },
  { name: '临时取数报表', weight: 32, core: false, days: 4, value: 2_100 },
  { name: '门店大屏', weight: 16, core: false, days: 5, value: 3_600 },
];

const reasons = ['排期冲突', '需求不清', '等待审批', '数据权限', '测试环境'];
/** How often a request gets stuck on each, going to technology and elsewhere, and hours that it adds. */
const stuck = { technology: [34, 27, 12, 16, 11], others: [20, 30, 28, 12, 10], extra: [1.5, 1.25, 1.05, 1.15, 0.9] };

const header = [
  ...['需求编号', '发起部门', '承接部门', '提出时间', '确认时间', '交付时间', '项目', '是否核心'],
  ...['人天', '预计价值', '卡点'],
];

function stamp(hours: number): string {
  const day = Math.floor(hours / 24);
  return `${slashed(day)} ${clock(Math.floor((hours - day * 24) * 60) * 60).slice(0, 5)}`;
}

interface Request {
  readonly raised: number;
  readonly row: readonly Cell[];
}

function requestsOf(pair: Pair, span: Span, period: 0 | 1, random: Random): Request[] {
  const count = pair.requests[period];
  const toTechnology = pair.to === '技术部';
  const drawn = Array.from({ length: count }, () => {
    const isStuck = random.chance(toTechnology ? 0.62 : 0.3);
    const reason = isStuck ? pick(toTechnology ? stuck.technology : stuck.others, random) : -1;
    return { reason, weight: (stuck.extra[reason] ?? 0.62) * Math.exp(0.45 * random.normal()) };
  });
  const mean = drawn.reduce((sum, { weight }) => sum + weight, 0) / count;
  return drawn.map(({ reason, weight }): Request => {
    const raised = (span.from + random.int(span.to - span.from - 12)) * 24 + 9 + random.between(0, 9);
    const confirmed = raised + (weight / mean) * pair.hours[period];
    const project =
      projects[
        pick(
          projects.map((one) => one.weight),
          random,
        )
      ] ?? projects[0];
    const days = project ? Math.max(0.5, Math.round(project.days * random.between(0.4, 1.7) * 2) / 2) : 1;
    const core = random.chance(0.85) ? project?.core : !(project?.core ?? true);
    const delivered = confirmed + 24 * days * random.between(0.9, 2.2);
    const value = project ? Math.round((project.value * days * random.between(0.6, 1.4)) / 100) * 100 : 0;
    return {
      raised,
      row: [
        pair.from,
        pair.to,
        stamp(raised),
        stamp(confirmed),
        delivered < (review.P.to + 20) * 24 ? stamp(delivered) : null,
        project?.name ?? null,
        // Not every desk says whether a request was its core work.
        toTechnology && random.chance(0.94) ? (core === true ? '是' : '否') : null,
        toTechnology ? days : null,
        toTechnology && random.chance(0.9) ? value : null,
        reasons[reason] ?? null,
      ],
    };
  });
}

function writeRequests(folder: string, seed: number): void {
  const random = createRandom(seed, 'requests');
  const requests = pairs.flatMap((pair) => [
    ...requestsOf(pair, review.Q, 0, random),
    ...requestsOf(pair, review.P, 1, random),
  ]);
  requests.sort((a, b) => a.raised - b.raised);
  const rows = requests.map(({ row }, i): Cell[] => [`X${String(i + 1).padStart(4, '0')}`, ...row]);
  writeBook(folder, 'work_requests.xlsx', '跨部门协作需求', [{ name: '协作需求', header, rows }]);
}

/** Samples of what a department passed on, against what it was told: some three in ten facts get lost. */
const audited = [
  ['marketing', 16, 0.28],
  ['technology', 14, 0.35],
  ['operations', 12, 0.29],
  ['design', 9, 0.33],
  ['service', 11, 0.31],
] as const;

function writeAudits(folder: string, seed: number): void {
  const random = createRandom(seed, 'comms');
  const rows = audited.flatMap(([team, samples, loss]) =>
    Array.from({ length: samples }, (): Cell[] => {
      const facts = 5 + random.int(6);
      let kept = 0;
      for (let fact = 0; fact < facts; fact += 1) kept += Number(!random.chance(loss));
      return [team, facts, kept];
    }),
  );
  writeCsv(
    folder,
    'comms_audits.csv',
    ['sample_id', 'team', 'key_facts', 'facts_kept'],
    rows.map((row, i) => [`M${String(i + 1).padStart(3, '0')}`, ...row]),
  );
}

const conflicts = ['优先级冲突', '职责不清', '交付时间', '资源不足', '数据口径'];
/** Answers of each department, their mean score and what they clash over. */
const surveyed = [
  ['市场部', 24, 61, [30, 22, 26, 12, 10]],
  ['技术部', 26, 58, [34, 18, 20, 20, 8]],
  ['运营部', 20, 68, [22, 24, 20, 16, 18]],
  ['设计部', 12, 71, [26, 14, 38, 16, 6]],
  ['客服部', 18, 66, [18, 34, 18, 18, 12]],
] as const;

function writeSurvey(folder: string, seed: number): void {
  const random = createRandom(seed, 'conflicts');
  const rows = surveyed.flatMap(([team, answers, mean, weights]) =>
    Array.from({ length: answers }, (): Cell[] => {
      const score = Math.max(0, Math.min(100, Math.round(mean + 13 * random.normal())));
      return [team, random.chance(0.12) ? null : (conflicts[pick(weights, random)] ?? null), score];
    }),
  );
  writeCsv(
    folder,
    'conflict_surveys.csv',
    ['答卷编号', '部门', '主要冲突', '协作评分'],
    rows.map((row, i) => [`V${String(i + 1).padStart(3, '0')}`, ...row]),
    'gbk',
  );
}

export function writeCollaboration(folder: string, seed: number): void {
  writeRequests(folder, seed);
  writeAudits(folder, seed);
  writeSurvey(folder, seed);
}
