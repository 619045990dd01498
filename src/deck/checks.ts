/** The checks on a finished deck, before any renderer sees it: what it says, and how it stands in a theme. */
import type { Figures } from '../figures/figure.js';
import { alternatives } from './checks/alt.js';
import type { Check, CraftCheck } from './checks/check.js';
import { consistencyIssues } from './checks/consistency.js';
import { contrasts } from './checks/contrast.js';
import { chartFiguresMatch } from './checks/figures.js';
import { headers } from './checks/headers.js';
import { identity } from './checks/identity.js';
import { links } from './checks/links.js';
import { names } from './checks/names.js';
import { outside } from './checks/outside.js';
import { overflow } from './checks/overflow.js';
import { overlaps } from './checks/overlap.js';
import { sizes } from './checks/sizes.js';
import { spacing } from './checks/spacing.js';
import { titleLines } from './checks/title-lines.js';
import { titles } from './checks/titles.js';
import type { Deck } from './deck.js';
import type { DeckIssue } from './issue.js';
import type { DeckLook } from './look.js';

const ofContent: readonly Check[] = [
  identity,
  titles,
  links,
  alternatives,
  headers,
  chartFiguresMatch,
  ({ deck, figures }) => consistencyIssues(deck, figures),
];

const ofCraft: readonly CraftCheck[] = [titleLines, overflow, sizes, contrasts, outside, overlaps, spacing, names];

/** All that is wrong with a deck, in the order of its slides; with the look of a theme, how it stands there too. */
export function checkDeck(deck: Deck, figures: Figures, look?: DeckLook): DeckIssue[] {
  const issues = [
    ...ofContent.flatMap((check) => check({ deck, figures })),
    ...(look ? ofCraft.flatMap((check) => check({ deck, figures, look })) : []),
  ];
  const place = new Map(deck.slides.map(({ id }, index) => [id, index]));
  return issues.sort((one, other) => (place.get(one.slide) ?? 0) - (place.get(other.slide) ?? 0));
}
