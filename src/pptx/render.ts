/** Draws a deck as an editable presentation in a theme's template. */
import { drawChart } from '../charts/native.js';
import type { Deck } from '../deck/deck.js';
import type { Figures } from '../figures/figure.js';
import type { Trace } from '../figures/trace.js';
import type { DeckIssue } from '../deck/issue.js';
import { bindSlide, slidePart, type DrawChart } from './bind.js';
import { chartLanguages, chartLettering } from './chart-look.js';
import { draftSlides } from './draft.js';
import { isWarning, type GateIssue } from './gate-issue.js';
import { checkPackage, failOn, sizeIssues } from './gate.js';
import { bindNotes, notesPlaces } from './notes.js';
import { copyPackage, writePackage, type Package } from './package.js';
import { drawDeckPictures } from './pictures.js';
import { piecesOf } from './pieces.js';
import { emptyTemplate, seal } from './seal.js';
import type { Theme } from './theme.js';
import { addTrace, type TracedSlide } from './trace.js';

/** The deck as a package, unchecked. */
export async function drawPackage(deck: Deck, theme: Theme, trace?: Trace): Promise<Package> {
  const { locale } = deck;
  const language = chartLanguages[locale];
  const look = { ...chartLettering(theme), language };
  const pictures = await drawDeckPictures(deck, theme);
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  const pieces = deck.slides.map((slide) => piecesOf(slide, { theme, locale, numbers, date: deck.date, pictures }));
  const drafts = await draftSlides(pieces, { size: theme.size, language, colours: theme.colours });
  const draw: DrawChart = (chart, size) => drawChart(chart, { ...size, ...look });

  const bound = copyPackage(theme.template);
  emptyTemplate(bound, theme.presentation);
  const places = notesPlaces(theme);
  const slides = deck.slides.map((slide, index): TracedSlide => {
    const shapes = bindSlide(
      { deck: bound, theme, locale, drawChart: draw },
      slide,
      index + 1,
      pieces[index] ?? [],
      drafts[index] ?? [],
    );
    if (slide.notes.length > 0) bindNotes(bound, theme, places, locale, { number: index + 1, notes: slide.notes });
    return { id: slide.id, shapes };
  });
  seal(bound, theme, deck);
  if (trace) addTrace(bound, theme.presentation, { ...trace, slides });
  return bound;
}

export interface RenderOptions {
  /** The run's figures; with them, charts are checked against the figures that they name. */
  readonly figures?: Figures;
  /** How they came about, which goes along with the deck. */
  readonly trace?: Trace;
}

/** A drawn deck, and what the gate found on it that may stand. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly issues: readonly DeckIssue[];
}

/** The gate's warnings by slide and shape, as the deck's own checks tell theirs. */
function told(issues: readonly GateIssue[], deck: Deck): DeckIssue[] {
  const ids = new Map(deck.slides.map(({ id }, index) => [slidePart(index + 1), id]));
  return issues.filter(isWarning).map(({ rule, part, shape, found }) => ({
    code: rule.replaceAll('-', '_') as DeckIssue['code'],
    severity: 'warning',
    slide: ids.get(part) ?? (part || 'the file'),
    where: shape ?? 'file',
    detail: found,
  }));
}

/** Draws and checks a deck: a broken file fails, what is a matter of craft comes along. The same deck and theme give the same bytes. */
export async function renderChecked(
  deck: Deck,
  theme: Theme,
  { figures, trace }: RenderOptions = {},
): Promise<Rendered> {
  const drawn = await drawPackage(deck, theme, trace);
  const issues = checkPackage(drawn, figures ? { deck, figures } : undefined);
  failOn(issues);
  const bytes = writePackage(drawn);
  return { bytes, issues: told([...issues, ...sizeIssues(bytes.byteLength)], deck) };
}

/** The bytes alone. */
export async function renderPptx(deck: Deck, theme: Theme, options: RenderOptions = {}): Promise<Uint8Array> {
  return (await renderChecked(deck, theme, options)).bytes;
}
