/** A picture: drawn beforehand and held inside the page, with what it shows as a table; the table alone where it could not be drawn. */
import { pictureTable, type PictureBlock } from '../../deck/picture.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';
import { caption } from './chart.js';
import { tableHtml } from './table.js';

/** Rows of the table that stands in place of a picture. */
const mostRows = 12;

function dataTable(block: PictureBlock): Html {
  const { columns, rows } = pictureTable(block, Infinity);
  const head = columns.map(({ header }) => html`<th scope="col">${escaped(header)}</th>`);
  const body = rows.map(
    (cells) =>
      html`<tr>
        ${joined(cells.map(({ text }) => html`<td>${escaped(text)}</td>`))}
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

export function pictureHtml(block: PictureBlock, spot: Spot): Html {
  const { heading, alt } = block;
  const png = spot.page.pictures.get(block);
  if (!png) {
    const table = pictureTable(block, mostRows);
    return tableHtml({ kind: 'table', table, alt, ...(heading === undefined ? {} : { heading }) }, spot);
  }
  const { words } = spot.page;
  return html`<figure class="picture">
    ${caption(heading, alt)}
    <div class="plot">
      <img src="data:image/png;base64,${escaped(Buffer.from(png).toString('base64'))}" alt="${escaped(alt)}" />
    </div>
    <details class="data">
      <summary>${escaped(words.data)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="${escaped(`${words.data}: ${alt}`)}">
        ${dataTable(block)}
      </div>
    </details>
  </figure>`;
}
