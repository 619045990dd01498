/** One chapter over a small world: its figures, slides and sentences, as a run would make them. */
import type { Chapter } from '../../src/chapters/chapter.js';
import { runMeasures } from '../../src/chapters/measure.js';
import type { Measures } from '../../src/chapters/shape.js';
import type { Locale, Review } from '../../src/config/review.js';
import type { Slide } from '../../src/deck/deck.js';
import type { Figures } from '../../src/figures/figure.js';
import type { Finding } from '../../src/findings/finding.js';
import { findingSentence } from '../../src/narrative/finding-sentence.js';
import { loadNarrative } from '../../src/narrative/load.js';
import { inWorld, review, type World } from './world.js';

export interface BuiltWorld {
  readonly measures: Measures;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly slides: readonly Slide[];
  readonly sentences: readonly string[];
}

export async function buildWorld(
  chapter: Chapter,
  world: World,
  of: Review = review,
  locale: Locale = 'zh-CN',
): Promise<BuiltWorld> {
  const datasets = new Map(Object.entries(world).map(([name, rows]) => [name, rows.length]));
  const results = await inWorld(world, (engine, loaded) => runMeasures(engine, of, loaded, [chapter]));
  const measures: Measures = results.get(chapter.id) ?? new Map();
  const figures = new Map(chapter.figures({ review: of, measures, datasets }).map((figure) => [figure.id, figure]));
  const findings = chapter.findings({ review: of, figures, measures });
  const narrative = loadNarrative({ review: of, figures, locale });
  const slides = chapter.slides.flatMap((rule) =>
    rule.needs.every((name) => datasets.has(name))
      ? (rule.build({ review: of, figures, measures, findings, narrative, datasets }) ?? [])
      : [],
  );
  return { measures, figures, findings, slides, sentences: findings.map((one) => findingSentence(one, narrative)) };
}

/** What a reader would see as broken in any text of a slide. */
export const broken = /undefined|null|NaN|Infinity|\[object|\{\{|\}\}/;

function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap((child: unknown) => texts(child)) : [];
}

export const slideText = (slide: Slide) => texts([slide.title, slide.slots, slide.notes, slide.source]).join('\n');

/** Slides with a broken text, and what it is. */
export function brokenSlides({ slides }: BuiltWorld): readonly (readonly [string, string])[] {
  return slides.flatMap((slide) => {
    const found = broken.exec(slideText(slide));
    return found ? [[slide.id, found[0]] as const] : [];
  });
}

/** Values of charts that are not what the figure which they name has. */
export function strayPoints({ slides, figures }: BuiltWorld): readonly unknown[] {
  return slides.flatMap((slide) =>
    Object.values(slide.slots).flatMap((block) =>
      block.kind !== 'chart'
        ? []
        : block.chart.series.flatMap(({ values, figures: ids, role }) =>
            (ids ?? []).flatMap((id, index) => {
              if (id === null || typeof values[index] !== 'number') return [];
              const figure = figures.get(id);
              const reading =
                role === 'previous' ? figure?.previous : role === 'yearAgo' ? figure?.yearAgo : figure?.value;
              return reading === values[index] && slide.figures.includes(id) ? [] : [[slide.id, id, values[index]]];
            }),
          ),
    ),
  );
}
