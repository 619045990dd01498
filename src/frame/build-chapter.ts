/** Builds the slides of a chapter from what the data carries, and keeps account of what it could not build. */
import type { Chapter, SlideContext, SlideRule } from '../chapters/chapter.js';
import type { Slide } from '../deck/deck.js';
import type { Narrative } from '../narrative/narrative.js';
import { datasetNames, type BuiltChapter, type LeftOut } from './frame.js';

/** A slide that says what is missing, for `missing: show`. */
function gapSlide({ rule, lacks }: LeftOut, chapter: Chapter, narrative: Narrative): Slide {
  const list = datasetNames(lacks, narrative);
  const text = lacks.length > 0 ? narrative.say('frame.gap', { list }) : narrative.say('frame.left.rows');
  return {
    id: rule.id,
    layout: 'exhibit-wide',
    title: narrative.say('frame.gap.title', { name: narrative.say(`${rule.id}.name`) }),
    slots: {
      subtitle: { kind: 'text', paragraphs: [{ runs: [{ text: narrative.say('frame.gap.subtitle') }] }] },
      exhibit: { kind: 'gap', text },
    },
    source: '',
    chapter: narrative.say(`${chapter.id}.name`),
    notes: [text],
    figures: [],
  };
}

/** Whether a chart has no value, nor a gap for one: its data would not open, and the words beside it speak of nothing. */
function isBare({ slots }: Slide): boolean {
  return Object.values(slots).some(
    (block) => block.kind === 'chart' && block.chart.series.every(({ values }) => values.length === 0),
  );
}

function attempt(rule: SlideRule, context: SlideContext): Slide | LeftOut {
  const lacks = rule.needs.filter((name) => !context.datasets.has(name));
  if (lacks.length > 0) return { rule, lacks };
  const built = rule.build(context);
  return built && !isBare(built) ? built : { rule, lacks: [] };
}

/** Builds one chapter; its findings are those of the context that are its own. */
export function buildChapter(chapter: Chapter, context: SlideContext): BuiltChapter {
  const slides: Slide[] = [];
  const leftOut: LeftOut[] = [];
  for (const rule of chapter.slides) {
    const built = attempt(rule, context);
    if ('layout' in built) {
      slides.push(built);
    } else {
      leftOut.push(built);
      if (context.review.missing === 'show') slides.push(gapSlide(built, chapter, context.narrative));
    }
  }
  const shown = new Set(slides.map(({ id }) => id));
  const findings = context.findings.filter((finding) => finding.chapter === chapter.id && shown.has(finding.slide));
  return { chapter, slides, leftOut, findings, promises: chapter.promises?.(context) ?? [] };
}
