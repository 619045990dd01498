/** A process of its own: reads thousands of reviews with as many threads as the argument says, and prints what came of it. */
import { analyseReviews } from '../../../src/text/analyse.js';

const [threads = '1', abort] = process.argv.slice(2);
const parts = [
  '屏幕一直闪屏，只好退货。',
  '电池半天就掉电，',
  'The strap is fine.',
  '表盘好看，很喜欢！',
  '物流慢，包装破损，',
  '客服耐心。',
];
const reviews = Array.from({ length: 3500 }, (_, at) => ({
  id: `R${at}`,
  text: `${parts[at % 6] ?? ''}${parts[(at * 7 + Math.floor(at / 5)) % 6] ?? ''}第${at}条`,
  month: `2025-0${1 + (at % 9)}`,
  group: ['band', 'watch', null][at % 3] ?? null,
}));
const controller = new AbortController();
try {
  const analysis = await analyseReviews(reviews, {
    threads: Number(threads),
    topics: { counts: [3] },
    signal: controller.signal,
    onProgress: ({ step, done }) => {
      if (abort !== undefined && step === 'judging' && done === 1) controller.abort(new Error('enough'));
    },
  });
  console.log(JSON.stringify(analysis));
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
