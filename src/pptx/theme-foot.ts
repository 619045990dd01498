/** Where the foot of a brand's working slides stands: in its date, footer and number placeholders, and in a line over them. */
import type { Frame } from '../deck/layouts.js';
import { onSlide } from './theme-area.js';
import { withSource } from './theme-arrange.js';
import { boxOf, type LayoutMap } from './theme-map.js';
import type { TemplateLayout, Template } from './theme-template.js';

type Foot = NonNullable<LayoutMap['foot']>;

/** A text placeholder in the lowest part of the slide that holds a line only is made for a foot. */
function footText(layout: TemplateLayout, { size }: Template): number | undefined {
  return layout.places.find(
    ({ type, frame }) =>
      type === 'body' && frame.y > 0.86 * size.height && frame.h < 0.6 && frame.w > 0.25 * size.width,
  )?.idx;
}

/** Narrower, a footer cannot hold the name of a chapter. */
const leastFooter = 1.4;

/** `source` says that the source takes a line of the area. */
export function footOf(
  layout: TemplateLayout,
  template: Template,
  area: Frame,
  scale: number,
): { readonly foot: Foot; readonly source: boolean } {
  const place = (type: string) =>
    layout.places.find((one) => one.type === type && onSlide(one.frame, template) === one.frame);
  const own = footText(layout, template);
  const { source: line } = withSource(area, scale);
  const footer = place('ftr');
  const number = place('sldNum');
  const drawn = layout.art.some(({ page }) => page);
  const chapterFits = footer !== undefined && footer.frame.w >= leastFooter;
  const pageWidth = number || drawn ? 0 : 0.6;
  const chapterWidth = chapterFits ? 0 : 0.28 * line.w;
  const end = line.x + line.w;
  const source = { ...line, w: line.w - chapterWidth - pageWidth };
  const chapter = { ...line, x: source.x + source.w, w: chapterWidth };
  const page = { ...line, x: end - pageWidth, w: pageWidth };
  const date = place('dt');
  return {
    source: own === undefined || chapterWidth > 0 || pageWidth > 0,
    foot: {
      source: own ?? { frame: boxOf(source) },
      chapter: chapterFits ? footer.idx : { frame: boxOf(chapter) },
      ...(number ? { page: number.idx } : drawn ? {} : { page: { frame: boxOf(page) } }),
      ...(date ? { date: date.idx } : {}),
    },
  };
}
