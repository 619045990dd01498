/** Chapters built over a small world: figures, slides and the sentences of findings, and what a reader would see as broken. */
import type { Chapter } from '../../src/chapters/chapter.js';
import { runMeasures } from '../../src/chapters/measure.js';
import type { Measures } from '../../src/chapters/shape.js';
import type { Locale, Review } from '../../src/config/review.js';
import type { Slide } from '../../src/deck/deck.js';
import type { Figures } from '../../src/figures/figure.js';
import type { Finding } from '../../src/findings/finding.js';
import { findingSentence } from '../../src/narrative/finding-sentence.js';
import { loadNarrative } from '../../src/narrative/load.js';
import { inWorld, type World } from './world.js';

export interface Built {
  /** By the chapter's id. */
  readonly measures: ReadonlyMap<string, Measures>;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly slides: readonly Slide[];
  readonly sentences: readonly string[];
}

export async function buildChapters(
  chapters: readonly Chapter[],
  world: World,
  review: Review,
  locale: Locale,
): Promise<Built> {
  const datasets = new Map(Object.entries(world).map(([name, rows]) => [name, rows.length]));
  const found = await inWorld(world, (engine, loaded) => runMeasures(engine, review, loaded, chapters).all);
  const measures = (id: string): Measures => found.get(id) ?? new Map();
  const all = chapters.flatMap((chapter) => chapter.figures({ review, measures: measures(chapter.id), datasets }));
  const first = new Map(all.map((figure) => [figure.id, figure]));
  const findings = chapters.flatMap((chapter) =>
    chapter.findings({ review, figures: first, measures: measures(chapter.id) }),
  );
  const conclusions = chapters.flatMap(
    (chapter) =>
      chapter.conclude?.({ review, figures: first, findings, measures: measures(chapter.id), datasets }) ?? [],
  );
  const figures = new Map([...first, ...conclusions.map((figure) => [figure.id, figure] as const)]);
  const narrative = loadNarrative({ review, figures, locale });
  const definitions = Object.fromEntries(chapters.flatMap((chapter) => Object.entries(chapter.definitions)));
  const slides = chapters.flatMap((chapter) =>
    chapter.slides.flatMap((rule) =>
      rule.needs.every((name) => datasets.has(name))
        ? (rule.build({
            review,
            figures,
            measures: measures(chapter.id),
            findings,
            narrative,
            datasets,
            definitions,
          }) ?? [])
        : [],
    ),
  );
  return {
    measures: found,
    figures,
    findings,
    slides,
    sentences: findings.map((finding) => findingSentence(finding, narrative)),
  };
}

export const value = ({ figures }: Built, id: string) => figures.get(id)?.value;
export const reason = ({ figures }: Built, id: string) => figures.get(id)?.reason;

/** What a reader would see as broken in any text of a slide. */
export const broken = /undefined|null|NaN|Infinity|\[object|\{\{|\}\}/;

function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap((child: unknown) => texts(child)) : [];
}

export const slideText = (slide: Slide) => texts([slide.title, slide.slots, slide.notes, slide.source]).join('\n');

/** Charts whose values are not their figures' readings, or whose figures the slide does not name. */
export function strayValues({ slides, figures }: Built): string[] {
  return slides.flatMap((slide) =>
    Object.values(slide.slots).flatMap((block) => {
      if (block.kind !== 'chart') return [];
      return block.chart.series.flatMap(({ values, figures: ids, role }) =>
        (ids ?? []).flatMap((id, index) => {
          if (id === null || typeof values[index] !== 'number') return [];
          const figure = figures.get(id);
          const reading = role === 'previous' ? figure?.previous : role === 'yearAgo' ? figure?.yearAgo : figure?.value;
          return values[index] === reading && slide.figures.includes(id) ? [] : [`${slide.id}: ${id}`];
        }),
      );
    }),
  );
}
