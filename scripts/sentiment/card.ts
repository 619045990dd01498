/** What was measured, as JSON beside the model and as the tables of its card. */
import type { EnglishReport } from './english.js';
import type { ChineseReport } from './measure.js';
import type { Scores } from './scores.js';

export interface MeasuredModel {
  readonly model: {
    readonly file: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly features: number;
  };
  readonly chinese: ChineseReport;
  /** Absent where the folder held no rated English reviews. */
  readonly english?: EnglishReport & { readonly lexiconBalancedAccuracy: number };
}

export const marks = { begin: '<!-- measured: npm run eval:sentiment -->', end: '<!-- end of measured -->' };

/** The card with its measured block written anew. */
export function withMeasured(card: string, measured: MeasuredModel): string {
  const [before, rest] = cut(card, marks.begin);
  const [, after] = cut(rest, marks.end);
  return `${before}${marks.begin}\n\n${blockOf(measured)}\n\n${marks.end}${after}`;
}

function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`the card lacks the line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

const digits = (value: number) => value.toFixed(3);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const points = (value: number) => `${value < 0 ? '-' : '+'}${Math.abs(value * 100).toFixed(1)}`;

function blockOf({ model, chinese, english }: MeasuredModel): string {
  const { leftOutMean, calibration, reliability } = chinese;
  return [
    `\`${model.file}\`: ${model.features} features, ${model.bytes} bytes, SHA-256 \`${model.sha256.slice(0, 16)}…\`.`,
    '**A fifth of each set, kept out of training:**',
    table(
      ['reviews of', 'n', 'accuracy', 'macro-F1', 'neutral', 'accuracy outside', 'plain count', 'margin (points)'],
      chinese.heldOut.map((part) => [part.name, ...cellsOf(part, part.lexicon)]),
    ),
    '**Whole domains, kept out of training altogether:**',
    table(
      ['domain', 'n', 'accuracy', 'macro-F1', 'neutral', 'accuracy outside', 'plain count', 'margin (points)'],
      chinese.leftOut.map((part) => [part.name, ...cellsOf(part, part.lexicon)]),
    ),
    `Their mean accuracy is **${digits(leftOutMean.accuracy)}**; the plain count has ${digits(leftOutMean.lexicon)}.`,
    '**Calibration on the fifth** (a calibrated model has equal second and third columns):',
    table(
      ['intensity', 'n', 'mean intensity', 'share of positive labels'],
      reliability.map((bin) => [
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
        String(bin.reviews),
        digits(bin.meanIntensity),
        digits(bin.positive),
      ]),
    ),
    table(
      ['part', 'n', 'Brier score', 'calibration error'],
      calibration.map((part) => [part.name, String(part.reviews), digits(part.brier), digits(part.error)]),
    ),
    ...(english
      ? [
          `**English** (\`sentiment-english.md\`), ${english.reviews} rated reviews: balanced accuracy **${digits(english.balancedAccuracy)}**, ` +
            `a plain count ${digits(english.lexiconBalancedAccuracy)} (margin ${points(english.balancedAccuracy - english.lexiconBalancedAccuracy)} points).`,
        ]
      : []),
  ].join('\n\n');
}

function cellsOf(scores: Scores, lexicon: Scores): readonly string[] {
  return [
    String(scores.reviews),
    digits(scores.accuracy),
    digits(scores.macroF1),
    percent(scores.neutral),
    digits(scores.accuracyOutsideNeutral),
    digits(lexicon.accuracy),
    points(scores.accuracy - lexicon.accuracy),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
