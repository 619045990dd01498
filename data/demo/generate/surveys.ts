/** raw/surveys.jsonl: what the survey tool delivers, one JSON object a line. */
import { clock, iso, review } from './calendar.js';
import { scaled } from './plan.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

const answers = { closing: 2610, closingBlank: 640, burst: 900, later: 420 } as const;

/** Over 3,000 answers belong to the closing phase; one tool forgets to say so, and then the day counts. */
export function writeSurveys(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'surveys');
  const rows: { at: string; phase: string | null }[] = [];
  const add = (count: number, from: number, to: number, phase: string | null): void => {
    for (let n = scaled(count, scale); n > 0; n -= 1) {
      rows.push({ at: `${iso(from + random.int(to - from + 1))} ${clock(8 * 3600 + random.int(15 * 3600))}`, phase });
    }
  };
  add(answers.burst, review.burst.from, review.burst.to, 'burst');
  add(answers.closing, review.closing.from, review.closing.to, 'closing');
  add(answers.closingBlank, review.closing.from, review.closing.to, null);
  add(answers.later, review.closing.to + 1, review.closing.to + 12, null);
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const lines = openLines(folder, 'surveys.jsonl');
  rows.forEach((row, i) => {
    const id = `R${String(i + 1).padStart(6, '0')}`;
    lines.line(
      JSON.stringify(
        row.phase === null
          ? { response_id: id, responded_at: row.at }
          : { response_id: id, responded_at: row.at, campaign_phase: row.phase },
      ),
    );
  });
  lines.close();
}
