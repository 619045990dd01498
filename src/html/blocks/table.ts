/** A table with its header, the row that the title speaks of, and its total. */
import type { TableBlock } from '../../deck/block.js';
import { rowHeights } from '../../deck/fit/table.js';
import { pointsPerInch } from '../../deck/fit/measure.js';
import type { TableCell, TableColumn } from '../../deck/table.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';
import { caption, headingHeight } from './chart.js';
import { linked } from './runs.js';

/** Shades of a heat map are drawn in this many steps, each with a rule of the style sheet. */
export const shadeSteps = 20;

/** Points: the larger one where all rows fit at it. */
const sizes = [12, 11] as const;

function classes(names: readonly (string | false | undefined)[]): Html {
  const given = names.filter((name): name is string => typeof name === 'string' && name !== '');
  return given.length === 0 ? escaped('') : html` class="${escaped(given.join(' '))}"`;
}

function cellHtml(cell: TableCell, index: number, columns: readonly TableColumn[], spot: Spot): Html {
  const { tone, bold, shade, figure, text, link } = cell;
  const content = linked(escaped(text), link, spot);
  const look = classes([
    columns[index]?.align === 'right' && 'r',
    tone !== undefined && tone !== 'ink' && `t-${tone}`,
    bold && 'bold',
    shade !== undefined && shade > 0 && `h${Math.max(1, Math.round(Math.min(1, shade) * shadeSteps))}`,
  ]);
  const title = figure === undefined ? escaped('') : html` title="${escaped(figure)}"`;
  return index === 0 ? html`<th scope="row" ${look}${title}>${content}</th>` : html`<td${look}${title}>${content}</td>`;
}

export function tableHtml({ table, heading, alt, size: fitted }: TableBlock, spot: Spot): Html {
  const { columns, rows, total, highlight } = table;
  const frame = { ...spot.frame, h: spot.frame.h - (heading === undefined ? 0 : headingHeight) };
  const fits = (size: number) =>
    rowHeights(table, frame, size, spot.page.locale).reduce((sum, height) => sum + height, 0) <=
    frame.h * pointsPerInch;
  const size = fitted ?? sizes.find(fits) ?? sizes[1];
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => html`<col width="${Math.round((width / whole) * 1000) / 10}%" />`);
  const head = columns.map(
    ({ header, align }) => html`<th scope="col" ${classes([align === 'right' && 'r'])}>${escaped(header)}</th>`,
  );
  const row = (cells: readonly TableCell[], look: Html) =>
    html`<tr${look}>${joined(cells.map((cell, index) => cellHtml(cell, index, columns, spot)))}</tr>`;
  const body = rows.map((cells, index) => row(cells, classes([index === highlight && 'marked'])));
  const foot = total
    ? html`<tfoot>
        ${row(total, classes([]))}
      </tfoot>`
    : escaped('');
  return html`<figure class="table">
    ${caption(heading, alt)}
    <div class="scroll" tabindex="0" role="region" aria-label="${escaped(alt)}">
      <table
        class="p${size} n${rows.length + (total ? 2 : 1)} w${columns.length}${escaped(table.dense ? ' dense' : '')}"
      >
        <colgroup>
          ${joined(widths)}
        </colgroup>
        <thead>
          <tr>
            ${joined(head)}
          </tr>
        </thead>
        <tbody>
          ${joined(body)}
        </tbody>
        ${foot}
      </table>
    </div>
  </figure>`;
}
