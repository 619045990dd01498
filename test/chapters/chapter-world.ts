/** One chapter over a small world, with what its measures gave. */
import type { Chapter } from '../../src/chapters/chapter.js';
import type { Locale, Review } from '../../src/config/review.js';
import { broken, buildChapters, slideText, type Built } from './build.js';
import { review, type World } from './world.js';

export function buildWorld(
  chapter: Chapter,
  world: World,
  of: Review = review,
  locale: Locale = 'zh-CN',
): Promise<Built> {
  return buildChapters([chapter], world, of, locale);
}

/** Slides with a broken text, and what it is. */
export function brokenSlides({ slides }: Built): readonly (readonly [string, string])[] {
  return slides.flatMap((slide) => {
    const found = broken.exec(slideText(slide));
    return found ? [[slide.id, found[0]] as const] : [];
  });
}
