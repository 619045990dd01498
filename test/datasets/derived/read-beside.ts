/** A process of its own: reads reviews in a thread beside it, or in its own as the argument says, and prints what came of it. */
import { analysed } from '../../../src/datasets/derived/reviews/analysis.js';
import { openAnalyst } from '../../../src/datasets/derived/reviews/analyst.js';

const texts = [
  '屏幕一直闪屏，只好退货。',
  '表盘好看，很喜欢！',
  '物流慢，包装破损，非常失望。',
  'The strap is fine, I love it.',
];
const reviews = Array.from({ length: 120 }, (_, at) => ({
  id: `R${at}`,
  text: `${texts[at % 4] ?? ''}${texts[(at * 3 + 1) % 4] ?? ''}`,
  month: `2025-1${at % 3}`,
  group: at % 2 === 0 ? 'watch' : null,
}));
const task = {
  texts: new Map([
    ['P', reviews],
    ['Q', reviews.slice(0, 30)],
  ]),
  aspects: { 表盘: ['表盘'] },
};
const [how] = process.argv.slice(2);
const controller = new AbortController();
if (how === 'here') console.log(JSON.stringify(await analysed(task.texts, { aspects: task.aspects })));
else {
  const reading = openAnalyst().analyse(task, controller.signal);
  if (how === 'stopped') controller.abort(new Error('enough'));
  try {
    console.log(JSON.stringify(await reading));
  } catch (error) {
    console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  }
}
