/** What a figure is called and how it is defined, for people: the appendix, `explain` and the tiles show these texts. */
import type { LocalText } from '../config/review.js';

export interface FigureDefinition {
  /** Short, as it stands on a tile or in a table's first column. */
  readonly name: LocalText;
  /** One sentence with the rule, the rows that count and the period. */
  readonly definition: LocalText;
}

/** By the figure's family (its id without the member). */
export type FigureDefinitions = Readonly<Record<string, FigureDefinition>>;

/** Writes one entry: name and definition, Chinese before English. */
export function define(name: [zh: string, en: string], definition: [zh: string, en: string]): FigureDefinition {
  return {
    name: { 'zh-CN': name[0], en: name[1] },
    definition: { 'zh-CN': definition[0], en: definition[1] },
  };
}
