/** The executive summary: tiles of the chapters' headline figures, then the findings that matter most, linked. */
import type { KpiTile, Paragraph, Run } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import { compare, type Base } from '../figures/comparisons.js';
import { textWidth } from '../deck/fit/measure.js';
import type { Figure, Figures } from '../figures/figure.js';
import type { Finding } from '../findings/finding.js';
import { pickFindings } from '../findings/rank.js';
import { periodName } from '../narrative/dates.js';
import { findingSentence } from '../narrative/finding-sentence.js';
import type { BuiltChapter, FrameInput } from './frame.js';

const tilesShown = 8;
const linesShown = 2;
const findingsShown = 5;

/** A line of the findings: its size and width in points, less the bullet. */
const lineSize = 14;
const lineWidth = 850;

const standard = ({ target, benchmark }: Figure) => (target !== undefined || benchmark !== undefined ? 0 : 1);

/** What the config asks for, so far as it has a value. */
function chosen(ids: readonly string[], figures: Figures): Figure[] {
  return ids.flatMap((id) => figures.get(id) ?? []).filter(({ value }) => typeof value === 'number');
}

/**
 * Up to eight figures that have a value: turn by turn a headline of each chapter, so that no chapter fills the strip, those that
 * are held against a target or benchmark before the others of their turn. They stand in the order of their chapters.
 */
function headlines(chapters: readonly BuiltChapter[], figures: Figures): Figure[] {
  const queues = chapters.map(({ chapter }) =>
    chapter.headlines.map((id) => figures.get(id)).filter((figure) => typeof figure?.value === 'number'),
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  const taken = turns.flatMap((turn) => turn.toSorted((a, b) => standard(a) - standard(b))).slice(0, tilesShown);
  const found = queues.flat().flatMap((figure) => (figure && taken.includes(figure) ? [figure] : []));
  return found.length > 4 ? found.slice(0, found.length - (found.length % 2)) : found;
}

function line(figure: Figure, base: Base, input: FrameInput): Run[] {
  const shown = compare(figure, base);
  if (!shown) return [];
  const { narrative } = input;
  const tone = shown.verdict === 'better' ? 'good' : shown.verdict === 'worse' ? 'bad' : 'muted';
  const value = narrative.showChange(shown);
  if (base !== 'target') return [{ text: narrative.say(`frame.${base}`, { value }), tone }];
  const target = narrative.show({ ...figure, value: figure.target ?? null });
  return [{ text: `${narrative.say('frame.target', { value: target })}  ${value}`, tone }];
}

function tile(figure: Figure, input: FrameInput, all: readonly BuiltChapter[]): KpiTile {
  const { narrative } = input;
  const built = all.find(({ chapter }) => figure.family in chapter.definitions);
  const name = built?.chapter.definitions[figure.family]?.name[narrative.locale] ?? figure.id;
  const member = figure.member === undefined ? '' : ` · ${narrative.label(figure.member)}`;
  const slide = built?.slides.find(({ figures }) => figures.includes(figure.id));
  return {
    label: name + member,
    value: narrative.show(figure),
    lines: [
      ...(['target', 'previous', 'yearAgo'] as const).flatMap((base) => line(figure, base, input)),
      ...(figure.interval
        ? [{ text: narrative.say('frame.interval', { figure: figure.id }), tone: 'muted' as const }]
        : []),
    ].slice(0, linesShown),
    figure: figure.id,
    ...(slide ? { link: slide.id } : {}),
  };
}

/** A finding, and behind it what it asks for where both stand on one line. */
function told(finding: Finding, { narrative }: FrameInput): Paragraph {
  const sentence = findingSentence(finding, narrative);
  const statement: Run = { text: sentence, link: finding.slide };
  const figures = narrative.figuresIn(sentence);
  const [first] = finding.actions;
  const action = first && narrative.sayIf(`action.${first.key}`, { ...finding.members, figure: first.figure });
  if (action === undefined) return { runs: [statement], bullet: true, figures };
  const asked: Run = { text: `  →  ${action}`, tone: 'muted' };
  const width = textWidth(statement.text + asked.text, lineSize, false, narrative.locale);
  if (width > lineWidth) return { runs: [statement], bullet: true, figures };
  return { runs: [statement, asked], short: [statement], bullet: true, figures };
}

/** In free places the titles of slides stand: where little data is there, rules find little. */
function titles({ chapters }: FrameInput, taken: ReadonlySet<string>, most: number): Paragraph[] {
  const slides = chapters.flatMap((built) => built.slides).filter(({ id }) => !taken.has(id));
  return slides.slice(0, Math.max(0, most)).map((slide) => ({
    runs: [{ text: slide.title, link: slide.id }],
    bullet: true,
    figures: slide.titleFigures ?? [],
  }));
}

/** `all` are the chapters with those that have no slide: a figure can be known where its slide lacks data. */
export function summary(input: FrameInput, all: readonly BuiltChapter[]): Slide {
  const { chapters, findings, narrative, review } = input;
  const period = periodName(review.periods.P, narrative.locale);
  const [top, ...others] = findings;
  const perChapter = Math.ceil(findingsShown / Math.max(1, chapters.length));
  const listed = pickFindings(others, { most: findingsShown, perChapter });
  const shown = review.summary.length > 0 ? chosen(review.summary, input.figures) : headlines(all, input.figures);
  const title = top ? findingSentence(top, narrative) : narrative.say('frame.summary.plain', { period });
  const linked = new Set([top, ...listed].map((finding) => finding?.slide ?? ''));
  const paragraphs = [
    ...listed.map((finding) => told(finding, input)),
    ...titles(input, linked, findingsShown - listed.length),
  ];
  return {
    id: 'summary',
    layout: 'summary',
    title,
    titleFigures: narrative.figuresIn(title),
    slots: {
      subtitle: {
        kind: 'text',
        paragraphs: [{ runs: [{ text: narrative.say('frame.summary.subtitle', { period }) }] }],
      },
      kpis: { kind: 'kpis', tiles: shown.map((figure) => tile(figure, input, all)) },
      ...(paragraphs.length > 0 ? { findings: { kind: 'text', paragraphs } as const } : {}),
    },
    source: '',
    chapter: narrative.say('frame.summary.name'),
    notes: [narrative.say('frame.summary.notes')],
    figures: [
      ...new Set([
        ...shown.map(({ id }) => id),
        ...(top?.evidence ?? []),
        ...listed.flatMap(({ evidence }) => evidence),
      ]),
    ],
  };
}
