/** The contract of a check: what it sees, and how it tells what it found. One check is one file; docs/checks.md lists them. */
import type { Figures } from '../../figures/figure.js';
import type { Deck, Slide } from '../deck.js';
import type { DeckIssue, DeckIssueCode, Severity } from '../issue.js';
import type { DeckLook } from '../look.js';

/** A deck that was fitted, and the run's figures. */
export interface Checked {
  readonly deck: Deck;
  readonly figures: Figures;
}

/** A deck in the frames, fonts and colours of a theme. */
export interface Dressed extends Checked {
  readonly look: DeckLook;
}

export type Check = (checked: Checked) => DeckIssue[];
export type CraftCheck = (dressed: Dressed) => DeckIssue[];

export function issue(code: DeckIssueCode, severity: Severity, slide: Slide, where: string, detail: string): DeckIssue {
  return { code, severity, slide: slide.id, where, detail };
}
