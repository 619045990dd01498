/** The narrative: sentences from templates over figures. No number gets into a sentence that is not a figure's. */
import type { Locale } from '../config/review.js';
import type { Run } from '../deck/block.js';
import type { Comparison } from '../figures/comparisons.js';
import type { Figure, Reason } from '../figures/figure.js';

/** Members of the data and choices: text and truth values, never numbers. */
export type Parameters = Readonly<Record<string, string | boolean>>;

export interface Narrative {
  readonly locale: Locale;
  /**
   * The sentence of a template key, such as `sales.lines.title`. `parameters` are members and choices (text), never numbers.
   * Fails with NARRATIVE_KEY or NARRATIVE_FIGURE where a key or a figure is not there.
   */
  say(key: string, parameters?: Parameters): string;
  /** Like `say`, or undefined where the locale has no such key or a figure it names has no value. */
  sayIf(key: string, parameters?: Parameters): string | undefined;
  /** A sentence said with `say` or `sayIf` as runs: what its template puts between `**` is bold. */
  runs(sentence: string): readonly Run[];
  /** Ids of the figures that a sentence said with `say` or `sayIf` rests on, in the order in which it names them. */
  figuresIn(sentence: string): readonly string[];
  /** The display name of a member of the data. */
  label(member: string): string;
  /** A figure's value as read on a slide (three significant digits, unit, 万/亿 or K/M); '—' where it has none. */
  show(figure: Figure | undefined): string;
  /** A comparison with its sign: `+15%`, `−2.1个百分点`. */
  showChange(comparison: Comparison): string;
  /** Why a figure has no value, in a sentence. */
  reason(reason: Reason): string;
}
