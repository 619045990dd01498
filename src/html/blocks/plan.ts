/** Drawings of plans (timelines, plans of work, matrices), each with its content as a table for small screens and screen readers. */
import type { GanttBlock, MatrixBlock, TimelineBlock } from '../../deck/block.js';
import { ganttShapes } from '../../deck/drawing/gantt.js';
import { matrixShapes } from '../../deck/drawing/matrix.js';
import type { DrawnShape } from '../../deck/drawing/shape.js';
import { timelineShapes } from '../../deck/drawing/timeline.js';
import type { Face } from '../../deck/fit/face.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Page, Spot } from '../spot.js';
import { drawingHtml } from './drawing.js';

/** The fonts that the page sets its texts in. */
const faceOf = ({ locale, look }: Page): Face => ({ locale, ...look.fonts });

function drawn(shapes: readonly DrawnShape[], alt: string, told: Html, { frame, page }: Spot): Html {
  return html`<figure class="plan">
    <figcaption class="unseen">${escaped(alt)}</figcaption>
    ${drawingHtml(shapes, frame, faceOf(page))}
    <div class="told">${told}</div>
  </figure>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  const head = heads.map((name) => html`<th scope="col">${escaped(name)}</th>`);
  const body = rows.map(
    ([first = '', ...rest]) =>
      html`<tr>
        <th scope="row">${escaped(first)}</th>
        ${joined(rest.map((text) => html`<td>${escaped(text)}</td>`))}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        ${joined(head)}
      </tr>
    </thead>
    <tbody>
      ${joined(body)}
    </tbody>
  </table>`;
}

export function timelineHtml(block: TimelineBlock, spot: Spot): Html {
  const { words } = spot.page;
  const spans = block.spans.map(({ label, from, to, note }) => [
    note === undefined ? label : `${label} (${note})`,
    from,
    to,
  ]);
  const marks = block.marks.map(({ label, date }) => [label, date, '']);
  const rows = [...spans, ...marks].sort(([, one = ''], [, other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  const told = table([words.what, words.from, words.to], rows);
  return drawn(timelineShapes(block, spot.frame, faceOf(spot.page)), block.alt, told, spot);
}

export function ganttHtml(block: GanttBlock, spot: Spot): Html {
  const { words } = spot.page;
  const heads = [block.heads.label, block.heads.owner, words.from, words.to];
  const told = table(
    heads,
    block.rows.map(({ label, owner, from, to }) => [label, owner, from, to]),
  );
  return drawn(ganttShapes(block, spot.frame, faceOf(spot.page)), block.alt, told, spot);
}

export function matrixHtml(block: MatrixBlock, spot: Spot): Html {
  const { words } = spot.page;
  const { topLeft, topRight, bottomLeft, bottomRight } = block.quadrants;
  const quadrant = (x: number, y: number) =>
    y >= 0.5 ? (x >= 0.5 ? topRight : topLeft) : x >= 0.5 ? bottomRight : bottomLeft;
  const told = table(
    [words.what, words.place],
    block.points.map(({ mark, label, x, y }) => [`${mark} ${label}`, quadrant(x, y)]),
  );
  return drawn(matrixShapes(block, spot.frame, faceOf(spot.page)), block.alt, told, spot);
}
