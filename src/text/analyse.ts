/** What many reviews say: sentiment, aspects, issue chains, topics, and the words of a few customers. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { classes, millionths, type JudgedPart, type ReviewText } from './analysis/judged.js';
import { judgeReviews } from './analysis/judge.js';
import { mergeParts, type Judged } from './analysis/merge.js';
import { judgeInThreads } from './analysis/threads.js';
import { frequentWords, type FrequentWord } from './content/frequent-words.js';
import { aspectFinder } from './aspects/find.js';
import { aspectsWith, type AspectWords } from './aspects/lexicon.js';
import { issueChains, type ChainOptions, type IssueChain } from './chains/chains.js';
import { cleanText } from './clean.js';
import { representativeQuotes, type Quote } from './quotes/choose.js';
import { embeddedModel } from './sentiment/embedded.js';
import type { Opinion, SentimentClass, SentimentModel } from './sentiment/sentiment.js';
import { topicsOf, type TopicOptions, type Topics } from './topics/topics.js';

export interface AnalysisOptions {
  /** Words that are added to aspects by id; an id that is not built in is a new aspect. */
  readonly aspects?: Readonly<Record<string, readonly string[]>>;
  /** Judges in this thread; without it the models that ship judge, in threads of their own where reviews are many. */
  readonly model?: SentimentModel;
  readonly chains?: ChainOptions;
  readonly topics?: Omit<TopicOptions, 'step'>;
  /** As many as the machine has cores by default, and four at most; the result does not depend on it. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

export interface AnalysisProgress {
  readonly step: 'judging' | 'chains' | 'topics' | 'quotes';
  readonly done: number;
  readonly of: number;
}

export type ByClass = Readonly<Record<SentimentClass, number>>;

export interface AspectSentiment {
  readonly aspect: string;
  readonly group: string | null;
  /** Sentences that name the aspect; a sentence counts once for each that it names. */
  readonly sentences: number;
  /** Mean intensity of those sentences, 0..1. */
  readonly intensity: number;
  /** Sum of their squared intensities, for the spread. */
  readonly squares: number;
  readonly byClass: ByClass;
}

/** What reviews praise and blame, without what it takes to tell why. */
export interface ReviewSentiment {
  /** One a review, in their order. */
  readonly opinions: readonly Opinion[];
  readonly byClass: ByClass;
  /** In the order of the lexicon, then of the groups; pairs that no sentence names are absent. */
  readonly aspects: readonly AspectSentiment[];
}

export interface ReviewAnalysis extends ReviewSentiment {
  /** Strongest first, each with at most two of the reviews that hold it. */
  readonly chains: readonly (IssueChain & { readonly quotes: readonly Quote[] })[];
  readonly topics: Topics;
  /** Most frequent first. */
  readonly words: readonly FrequentWord[];
  readonly quotes: { readonly positive: readonly Quote[]; readonly negative: readonly Quote[] };
}

/** Reviews a part: parts are the same for any number of threads. */
const partSize = 1000;
/** Below so many reviews threads cost more than they bring. */
const worthThreads = 2000;
/** Quotes are chosen among so many reviews at most, evenly spaced. */
const quoted = 2000;

export async function analyseReviews(
  reviews: readonly ReviewText[],
  options: AnalysisOptions = {},
): Promise<ReviewAnalysis> {
  const step = stepper(options);
  const lexicon = aspectsWith(options.aspects);
  const judged = mergeParts(await judge(reviews, lexicon, options, step));
  await step('chains', 0, 1);
  const negative = Array.from(reviews.keys()).filter((at) => classes[judged.classOf[at] ?? -1] === 'negative');
  const chains = issueChains(
    negative.map((at) => judged.complained[at] ?? []),
    options.chains,
  ).map((chain) => ({ ...chain, reviews: chain.reviews.map((at) => negative[at] ?? -1) }));
  const topics = await topicsOf(
    reviews.map(({ month }, at) => ({ words: judged.words[at] ?? [], month })),
    { ...options.topics, step: (done, of) => step('topics', done, of) },
  );
  await step('quotes', 0, 1);
  const positive = Array.from(reviews.keys()).filter((at) => classes[judged.classOf[at] ?? -1] === 'positive');
  const quotesOf = (places: readonly number[]) => quotesFrom(reviews, judged, places);
  return {
    ...sentimentIn(judged, lexicon),
    chains: chains.map((chain) => ({ ...chain, quotes: quotesOf(chain.reviews) })),
    topics,
    words: frequentWords(judged.words),
    quotes: { positive: quotesOf(positive), negative: quotesOf(negative) },
  };
}

/** Sentiment and aspects alone, for reviews that others are compared with. */
export async function sentimentOf(
  reviews: readonly ReviewText[],
  options: AnalysisOptions = {},
): Promise<ReviewSentiment> {
  const lexicon = aspectsWith(options.aspects);
  return sentimentIn(mergeParts(await judge(reviews, lexicon, options, stepper(options))), lexicon);
}

type Step = (name: AnalysisProgress['step'], done: number, of: number) => Promise<void>;

/** Lets the process hear what else happens, such as Ctrl-C, between two steps. */
function stepper({ onProgress, signal }: AnalysisOptions): Step {
  return async (step, done, of) => {
    onProgress?.({ step, done, of });
    await setImmediate();
    signal?.throwIfAborted();
  };
}

async function judge(
  reviews: readonly ReviewText[],
  lexicon: readonly AspectWords[],
  { threads = Math.min(4, availableParallelism()), ...options }: AnalysisOptions,
  step: Step,
): Promise<readonly JudgedPart[]> {
  const signal = options.signal ?? new AbortController().signal;
  const parts = Array.from({ length: Math.ceil(reviews.length / partSize) }, (_, part) =>
    reviews.slice(part * partSize, (part + 1) * partSize),
  );
  await step('judging', 0, parts.length);
  if (!options.model && threads > 1 && reviews.length > worthThreads) {
    const onDone = (done: number): void => options.onProgress?.({ step: 'judging', done, of: parts.length });
    return judgeInThreads({ parts, threads, data: { words: options.aspects ?? {} }, signal, onDone });
  }
  const find = aspectFinder(lexicon);
  const judged: JudgedPart[] = [];
  for (const part of parts) {
    judged.push(await judgeReviews(part, find, options.model ?? embeddedModel));
    await step('judging', judged.length, parts.length);
  }
  return judged;
}

function sentimentIn(judged: Judged, lexicon: readonly AspectWords[]): ReviewSentiment {
  return {
    opinions: opinionsIn(judged),
    byClass: byClassOf(classes.map((_, place) => judged.classOf.reduce((sum, one) => sum + Number(one === place), 0))),
    aspects: aspectsIn(judged, lexicon),
  };
}

function opinionsIn({ classOf, intensityOf }: Judged): readonly Opinion[] {
  return Array.from(classOf, (place, at) => ({
    class: classes[place] ?? 'neutral',
    intensity: (intensityOf[at] ?? 0) / millionths,
  }));
}

function aspectsIn({ aspects }: Judged, lexicon: readonly AspectWords[]): readonly AspectSentiment[] {
  return aspects.map(({ aspect, group, sentences, intensity, squares, byClass }) => ({
    aspect: lexicon[aspect]?.id ?? '',
    group,
    sentences,
    intensity: intensity / millionths / sentences,
    squares: squares / millionths,
    byClass: byClassOf(byClass),
  }));
}

function byClassOf([negative = 0, neutral = 0, positive = 0]: readonly number[]): ByClass {
  return { negative, neutral, positive };
}

function quotesFrom(reviews: readonly ReviewText[], { words }: Judged, places: readonly number[]): readonly Quote[] {
  const every = Math.max(1, places.length / quoted);
  const spread = Array.from(
    { length: Math.min(quoted, places.length) },
    (_, at) => places[Math.floor(at * every)] ?? 0,
  );
  return representativeQuotes(
    spread.map((at) => ({
      id: reviews[at]?.id ?? '',
      text: cleanText(reviews[at]?.text ?? ''),
      words: words[at] ?? [],
    })),
  );
}
