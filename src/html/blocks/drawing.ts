/** A drawing of shapes as SVG, in points of the slide, so that sizes of text are what they say. */
import type { DrawnShape } from '../../deck/drawing/shape.js';
import { lineHeightOf, type Face } from '../../deck/fit/face.js';
import { pointsPerInch } from '../../deck/fit/measure.js';
import type { Frame } from '../../deck/layouts.js';
import { escaped, html, joined, type Html } from '../markup.js';

const points = (inches: number) => Math.round(inches * pointsPerInch * 100) / 100;

/** From the middle of a line down to its baseline, in em. */
const toBaseline = 0.35;
const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function outline({ geometry, frame: { x, y, w, h }, fill, line }: DrawnShape): Html {
  const look = html` class="f-${escaped(fill ?? 'none')} s-${escaped(line ?? 'none')}"`;
  const [left, top, right, bottom] = [points(x), points(y), points(x + w), points(y + h)];
  const [middle, centre] = [points(x + w / 2), points(y + h / 2)];
  switch (geometry) {
    case 'rect':
      return html`<rect x="${left}" y="${top}" width="${points(w)}" height="${points(h)}" ${look} />`;
    case 'ellipse':
      return html`<ellipse cx="${middle}" cy="${centre}" rx="${points(w / 2)}" ry="${points(h / 2)}" ${look} />`;
    case 'diamond':
      return html`<path d="M${middle} ${top}L${right} ${centre}L${middle} ${bottom}L${left} ${centre}Z" ${look} />`;
    case 'line':
      return html`<path d="M${left} ${top}L${right} ${bottom}" ${look} />`;
    case 'text':
      return escaped('');
  }
}

/** The lines of a shape, one a paragraph, in its middle or from its top or bottom. */
function words({ frame: { x, y, w, h }, paragraphs = [], anchor }: DrawnShape, face: Face): Html {
  const heights = paragraphs.map(({ size = 12 }) => size * lineHeightOf(face));
  const all = heights.reduce((sum, height) => sum + height, 0);
  const room = points(h) - all;
  let top = points(y) + (anchor === 'middle' ? room / 2 : anchor === 'bottom' ? room : 0);
  return joined(
    paragraphs.map(({ runs, size = 12, align = 'left' }, index) => {
      const height = heights[index] ?? 0;
      const base = Math.round((top + height / 2 + size * toBaseline) * 100) / 100;
      top += height;
      const at = points(align === 'left' ? x : align === 'right' ? x + w : x + w / 2);
      const spans = runs.map(
        ({ text, bold, slot }) =>
          html`<tspan class="f-${escaped(slot ?? 'tx1')}" ${bold === true && html` font-weight="bold"`}
            >${escaped(text)}</tspan
          >`,
      );
      return html`<text x="${at}" y="${base}" font-size="${size}" text-anchor="${escaped(anchors[align])}"
        >${joined(spans)}</text
      >`;
    }),
  );
}

/** The picture is hidden from screen readers: what it says stands beside it as text. */
export function drawingHtml(shapes: readonly DrawnShape[], frame: Frame, face: Face): Html {
  const view = [frame.x, frame.y, frame.w, frame.h].map(points).join(' ');
  const content = shapes.map((shape) => html`${outline(shape)}${words(shape, face)}`);
  return html`<svg class="drawing" viewBox="${escaped(view)}" aria-hidden="true">${joined(content)}</svg>`;
}
