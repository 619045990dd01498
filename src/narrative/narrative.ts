/** The narrative: sentences from templates over figures. No number gets into a sentence that is not a figure's. */
import type { Locale } from '../config/review.js';
import type { Figure } from '../figures/figure.js';

export interface Narrative {
  readonly locale: Locale;
  /**
   * The sentence of a template key, such as `sales.lines.title`. `parameters` are members and choices (text), never numbers.
   * Fails with NARRATIVE_KEY or NARRATIVE_FIGURE where a key or a figure is not there.
   */
  say(key: string, parameters?: Readonly<Record<string, string | boolean>>): string;
  /** Like `say`, or undefined where the locale has no such key or a figure it names has no value. */
  sayIf(key: string, parameters?: Readonly<Record<string, string | boolean>>): string | undefined;
  /** The display name of a member of the data. */
  label(member: string): string;
  /** A figure's value as read on a slide (three significant digits, unit, 万/亿 or K/M); '—' where it has none. */
  show(figure: Figure | undefined): string;
}
