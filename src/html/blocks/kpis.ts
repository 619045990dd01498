/** Tiles of key figures: name, value, and how it compares. */
import type { KpiBlock } from '../../deck/block.js';
import { tileFrames } from '../../deck/fit/tile-frames.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';
import { linked, runHtml } from './runs.js';

export function kpisHtml({ tiles }: KpiBlock, spot: Spot): Html {
  const columns = new Set(tileFrames(spot.frame, tiles.length).map(({ x }) => x)).size;
  const items = tiles.map(
    ({ label, value, lines, figure, link }) =>
      html`<li title="${escaped(figure)}">
        <p class="name">${linked(escaped(label), link, spot)}</p>
        <p class="value">${escaped(value)}</p>
        ${joined(lines.map((line) => html`<p class="line">${runHtml(line, spot)}</p>`))}
      </li>`,
  );
  return html`<ul class="tiles c${columns}">
    ${joined(items)}
  </ul>`;
}
