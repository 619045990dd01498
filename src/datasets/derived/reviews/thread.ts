/** The thread that reads reviews: it loads the models first, so that the reviews find them there. */
import { parentPort } from 'node:worker_threads';
import { QuarterdeckError } from '../../../errors/problem.js';
import { embeddedModel } from '../../../text/sentiment/embedded.js';
import { analysed } from './analysis.js';
import type { Answer, Task } from './analyst.js';

/** Any text of Chinese does. */
await embeddedModel.opinions(['好']);

async function answerTo({ texts, aspects }: Task): Promise<Answer> {
  try {
    return { parts: await analysed(texts, { aspects }) };
  } catch (error) {
    if (!(error instanceof QuarterdeckError)) throw error;
    return { problems: error.problems };
  }
}

parentPort?.once('message', (task: Task) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer));
});
