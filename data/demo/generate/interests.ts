/** raw/interests.csv: how much each audience looks at each feature, week by week, as a panel sells it: GBK with Chinese headers. */
import { iso, review, weekday, type Span } from './calendar.js';
import { createRandom, type Random } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

/** Audiences, and how their attention for health monitoring grew from a year ago to the quarter. */
const audiences: readonly (readonly [name: string, level: number, health: number])[] = [
  ['女性25-35', 1.1, 0.4],
  ['男性25-35', 1.05, 0.11],
  ['女性36-45', 0.95, 0.22],
  ['男性36-45', 0.9, 0.08],
  ['18-24岁', 1, 0.01],
  ['46岁以上', 0.7, 0.17],
];
/** Features, their index a year ago, and how it grew since; health monitoring grows by the audience. */
const features: readonly (readonly [name: string, level: number, growth: number | null])[] = [
  ['续航时间', 78, 0.07],
  ['健康监测', 61, null],
  ['降噪效果', 55, -0.04],
  ['全屋联动', 42, 0.12],
  ['外观设计', 48, -0.09],
  ['运动指导', 33, 0.02],
];

/** A year ago, the quarter before (most of the way up), and the quarter. */
const spans: readonly (readonly [span: Span, way: number])[] = [
  [review.Y, 0],
  [review.Q, 0.7],
  [review.P, 1],
];

/** Weekly noise whose mean over the weeks is nought, so that a quarter's mean is what it is meant to be. */
function noise(weeks: number, random: Random): readonly number[] {
  const drawn = Array.from({ length: weeks }, () => 0.045 * random.normal());
  const mean = drawn.reduce((sum, one) => sum + one, 0) / weeks;
  return drawn.map((one) => one - mean);
}

function mondays({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((day) => weekday(day) === 1);
}

export function writeInterests(folder: string, seed: number): void {
  const random = createRandom(seed, 'interests');
  const rows: Cell[][] = [];
  for (const [span, way] of spans) {
    const weeks = mondays(span);
    for (const [audience, size, health] of audiences) {
      for (const [feature, level, growth] of features) {
        const usual = level * size * (1 + (growth ?? health) * way);
        noise(weeks.length, random).forEach((part, i) => {
          rows.push([iso(weeks[i] ?? 0), audience, feature, (usual * (1 + part)).toFixed(1)]);
        });
      }
    }
  }
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0));
  writeCsv(folder, 'interests.csv', ['周起始', '人群', '关注点', '关注指数'], rows, 'gbk');
}
