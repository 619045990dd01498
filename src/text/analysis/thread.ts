/** A thread that judges parts of the reviews with the models that ship, one after the other as they are sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { QuarterdeckError } from '../../errors/problem.js';
import { aspectFinder } from '../aspects/find.js';
import { aspectsWith } from '../aspects/lexicon.js';
import { embeddedModel } from '../sentiment/embedded.js';
import { judgeReviews } from './judge.js';
import type { ReviewText } from './judged.js';
import type { ThreadAnswer, ThreadData } from './threads.js';

const { words } = workerData as ThreadData;
const find = aspectFinder(aspectsWith(words));

async function answerTo(reviews: readonly ReviewText[]): Promise<ThreadAnswer> {
  try {
    return { part: await judgeReviews(reviews, find, embeddedModel) };
  } catch (error) {
    if (!(error instanceof QuarterdeckError)) throw error;
    return { problems: error.problems };
  }
}

parentPort?.on('message', (reviews: readonly ReviewText[]) => {
  void answerTo(reviews).then((answer) => parentPort?.postMessage(answer));
});
