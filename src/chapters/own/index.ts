/** What a config makes of the chapters: its own slides in them, its own chapters beside them, hidden slides gone. */
import { nearest } from '../../config/nearest.js';
import type { OwnSlide, Review } from '../../config/review.js';
import { problem, QuarterdeckError, type Problem } from '../../errors/problem.js';
import type { Chapter, SlideRule } from '../chapter.js';
import { figuresOf } from '../family.js';
import { ownDefinitions, ownFamilies } from './figures.js';
import { measureName, ownMeasure, ownShape } from './query.js';
import { ownRule } from './slide.js';

const here = new URL('./', import.meta.url);

/** A chapter of the user's own, still without slides. */
function emptyChapter(id: string, position: number): Chapter {
  return {
    id,
    number: String(position).padStart(2, '0'),
    folder: here,
    measures: {},
    figures: () => [],
    findings: () => [],
    slides: [],
    definitions: {},
    headlines: [],
  };
}

const chapterOf = ({ id }: OwnSlide) => id.slice(0, id.indexOf('.'));

function placed(slides: readonly SlideRule[], rule: SlideRule, after: string | undefined): readonly SlideRule[] {
  const at = slides.findIndex(({ id }) => id === after);
  return at < 0 ? [...slides, rule] : slides.toSpliced(at + 1, 0, rule);
}

function extended(chapter: Chapter, review: Review): Chapter {
  const own = review.slides.filter((slide) => chapterOf(slide) === chapter.id);
  const shown = chapter.slides.filter(({ id }) => !review.hide.includes(id));
  if (own.length === 0) return { ...chapter, slides: shown };
  const measures = own.map((slide) => {
    const place = { file: review.file, path: `slides.${review.slides.indexOf(slide)}.sql` };
    return [measureName(slide), ownMeasure(slide, place)] as const;
  });
  const shapes = Object.fromEntries(own.map((slide) => [measureName(slide), ownShape(slide)]));
  const queries = new Map(measures);
  const source = { id: chapter.id, folder: here, measures: shapes, own: queries };
  return {
    ...chapter,
    measures: { ...chapter.measures, ...shapes },
    own: queries,
    figures: (context) => [...chapter.figures(context), ...figuresOf(own.flatMap(ownFamilies), source, context)],
    slides: own.reduce<readonly SlideRule[]>((slides, slide) => placed(slides, ownRule(slide), slide.after), shown),
    definitions: Object.assign({}, chapter.definitions, ...own.map(ownDefinitions)) as Chapter['definitions'],
  };
}

/** What does not fit the chapters that there are. */
function problemsOf(chapters: readonly Chapter[], review: Review): readonly Problem[] {
  const built = chapters.flatMap(({ slides }) => slides.map(({ id }) => id));
  const ids = review.slides.map(({ id }) => id);
  return review.slides.flatMap((slide, index) => {
    const { id, after } = slide;
    const place = (part: string) => ({ file: review.file, path: `slides.${index}.${part}` });
    const chapter = chapters.find((one) => one.id === chapterOf(slide));
    const found: Problem[] = [];
    if (!chapter) {
      const has = chapters.map((one) => one.id);
      found.push(problem('SLIDE_CHAPTER', { slide: id, chapter: chapterOf(slide), has }, place('id')));
    }
    const taken = built.includes(id) || chapter?.measures[measureName(slide)] !== undefined;
    if (taken || ids.indexOf(id) !== index) found.push(problem('SLIDE_REPEATED', { slide: id }, place('id')));
    const others = [...built, ...ids].filter((one) => one !== id);
    if (after !== undefined && !others.includes(after)) {
      const near = nearest(after, others);
      found.push(problem('SLIDE_AFTER', { slide: id, after, ...(near ? { nearest: near } : {}) }, place('after')));
    }
    return found;
  });
}

/** The chapters of a review in its order, each with the slides that the config leaves and adds. */
export function withOwn(all: readonly Chapter[], review: Review): readonly Chapter[] {
  const wanted = review.chapters ?? all.map(({ id }) => id);
  const chosen = wanted.flatMap((id, index) => {
    if (review.ownChapters.some((own) => own.id === id)) return [emptyChapter(id, index + 1)];
    return all.find((chapter) => chapter.id === id) ?? [];
  });
  const problems = problemsOf(chosen, review);
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return chosen.map((chapter) => extended(chapter, review));
}
