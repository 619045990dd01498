/** raw/rival_actions.csv: what the market watch saw rivals do, with what it thinks that they spent (GBK, Chinese headers). */
import { rivals } from './brands.js';
import { day, review, slashed, within } from './calendar.js';
import { pick } from './quota.js';
import { createRandom, type Random } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

const actions = ['广告', '折扣', '新品', '联名', '直播'];
const channels = ['抖音', '天猫', '小红书', '微博', '线下'];
const formats = ['短视频', '图文', '直播间', '开屏', null];

interface Habit {
  /** Actions in P, and in Q. */
  readonly count: readonly [number, number];
  readonly actions: readonly number[];
  readonly channels: readonly number[];
  readonly formats: readonly number[];
  /** Yuan an action. */
  readonly spend: number;
  /** Comments and reposts for a person reached. */
  readonly engagement: number;
}

const habits: readonly Habit[] = [
  // prettier-ignore
  { count: [46, 38], actions: [38, 30, 6, 8, 18], channels: [34, 30, 10, 14, 12], formats: [40, 20, 22, 13, 5], spend: 210_000, engagement: 0.011 },
  // prettier-ignore
  { count: [34, 33], actions: [30, 36, 5, 5, 24], channels: [38, 34, 8, 8, 12], formats: [36, 18, 34, 7, 5], spend: 150_000, engagement: 0.014 },
  // prettier-ignore
  { count: [29, 15], actions: [24, 14, 14, 22, 26], channels: [36, 12, 34, 12, 6], formats: [48, 26, 18, 2, 6], spend: 118_000, engagement: 0.029 },
  // prettier-ignore
  { count: [17, 19], actions: [42, 40, 4, 2, 12], channels: [16, 42, 6, 12, 24], formats: [26, 44, 12, 10, 8], spend: 74_000, engagement: 0.009 },
  // prettier-ignore
  { count: [12, 12], actions: [40, 30, 8, 6, 16], channels: [22, 34, 14, 14, 16], formats: [34, 36, 18, 4, 8], spend: 52_000, engagement: 0.013 },
];

/** Rivals crowd in before the shopping day, and one of them launches in late October. */
function dayOf(rival: number, period: { readonly from: number; readonly to: number }, random: Random): number {
  const length = period.to - period.from + 1;
  const days = Array.from({ length }, (_, i) => {
    const at = period.from + i;
    const shopping = within(at, { from: day('2025-10-24'), to: day('2025-11-11') }) ? 3.2 : 1;
    const launch = rival === 2 && within(at, { from: day('2025-10-18'), to: day('2025-10-31') }) ? 3 : 1;
    return shopping * launch;
  });
  return period.from + pick(days, random);
}

export function writeRivalActions(folder: string, seed: number): void {
  const random = createRandom(seed, 'rival actions');
  const drafts = rivals.flatMap((rival, at) => {
    const habit = habits[at];
    if (!habit) return [];
    return [review.Q, review.P].flatMap((period, i) =>
      Array.from({ length: habit.count[1 - i] ?? 0 }, () => draft(rival.name, at, habit, period, random)),
    );
  });
  drafts.sort((a, b) => a.on - b.on || (a.brand < b.brand ? -1 : a.brand > b.brand ? 1 : 0));
  writeCsv(
    folder,
    'rival_actions.csv',
    ['编号', '品牌', '日期', '渠道', '动作', '形式', '预估花费', '触达人数', '评论', '转发'],
    drafts.map(({ brand, on, cells }, i) => [`JP${String(i + 1).padStart(4, '0')}`, brand, slashed(on), ...cells]),
    'gbk',
  );
}

function draft(brand: string, rival: number, habit: Habit, period: typeof review.P, random: Random) {
  const action = pick(habit.actions, random);
  // A discount has no format of its own; what it costs is seldom known.
  const discount = action === 1;
  const spend = Math.round((habit.spend * Math.exp(0.5 * random.normal())) / 100) * 100;
  const reach = Math.round(spend * random.between(7, 13));
  const engaged = reach * habit.engagement * Math.exp(0.25 * random.normal());
  const cells: Cell[] = [
    channels[pick(habit.channels, random)] ?? null,
    actions[action] ?? null,
    discount ? null : (formats[pick(habit.formats, random)] ?? null),
    discount && random.chance(0.6) ? null : spend,
    random.chance(0.06) ? null : reach,
    Math.round(engaged * 0.68),
    Math.round(engaged * 0.32),
  ];
  return { brand, on: dayOf(rival, period, random), cells };
}
