/** raw/inquiries.csv: what people asked customer service before they bought or did not, GBK with Chinese headers. */
import { clock, lastDay, review, slashed, within, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { deck, pick, split } from './quota.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

interface Questions extends Span {
  /** At scale 1. */
  readonly count: number;
  /** Questions about the battery, and those of them that ended without a purchase, of all. */
  readonly battery: number;
  readonly lostToBattery: number;
}

const spans: readonly Questions[] = [
  { ...review.Y, count: 2400, battery: 0.31, lostToBattery: 0.19 },
  { ...review.Q, count: 2900, battery: 0.36, lostToBattery: 0.25 },
  { ...review.P, count: 4200, battery: 0.42, lostToBattery: 0.3 },
  { from: review.P.to + 1, to: lastDay, count: 600, battery: 0.4, lostToBattery: 0.28 },
];
const others = ['价格优惠', '兼容性', '屏幕', '物流时效', '保修政策', '防水等级', '安装'];
const weights = [26, 17, 14, 13, 12, 10, 8];
/** Questions on other topics that end with a purchase. */
const bought = [0.58, 0.44, 0.4, 0.55, 0.5, 0.47, 0.52];

export function writeInquiries(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'inquiries');
  const lines = openLines(folder, 'inquiries.csv', 'gbk');
  lines.row(['咨询编号', '咨询时间', '咨询主题', '是否成交']);
  let number = 0;
  for (const span of spans) {
    const count = scaled(span.count, scale);
    const lost = Math.round(count * span.lostToBattery);
    const won = Math.max(0, Math.round(count * span.battery) - lost);
    // 0 lost to the battery, 1 bought all the same, 2 on another topic.
    const kinds = deck([lost, won, count - lost - won], random);
    const days = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
    let at = 0;
    split(
      count,
      days.map((day) => (within(day, review.burst) ? 2.6 : within(day, review.C) ? 1.6 : 1)),
    ).forEach((n, i) => {
      const seconds = Array.from({ length: n }, () => 8 * 3600 + random.int(15 * 3600)).sort((a, b) => a - b);
      for (const second of seconds) {
        const kind = kinds[at] ?? 2;
        const topic = pick(weights, random);
        const purchased = kind === 2 ? random.chance(bought[topic] ?? 0) : kind === 1;
        at += 1;
        number += 1;
        lines.row([
          `Z${String(number).padStart(6, '0')}`,
          `${slashed(days[i] ?? 0)} ${clock(second).slice(0, 5)}`,
          kind === 2 ? (others[topic] ?? null) : '续航',
          purchased ? '是' : '否',
        ]);
      }
    });
  }
  lines.close();
}
