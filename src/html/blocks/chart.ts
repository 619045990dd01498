/** A chart: a canvas that the page's script draws, its words for those who cannot see it, and its data as a table. */
import { chartKind } from '../../charts/index.js';
import { formatNumber } from '../../charts/parts/numberFormat.js';
import type { ChartBlock, ChartSpec } from '../../deck/block.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';

/** Inches that a heading takes from the height of its exhibit; the style sheet sets the same. */
export const headingHeight = 0.36;

/** The caption: the heading where there is one, else what the exhibit shows, for screen readers. */
export const caption = (heading: string | undefined, alt: string): Html =>
  heading === undefined
    ? html`<figcaption class="unseen">${escaped(alt)}</figcaption>`
    : html`<figcaption class="heading">${escaped(heading)}</figcaption>`;

function dataTable(spec: ChartSpec): Html {
  const { header, formats, rows } = chartKind(spec).data(spec);
  const head = header.map((name) => html`<th scope="col">${escaped(name)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((value, index) => {
      const text = typeof value === 'number' ? formatNumber(value, formats[index] ?? 'General') : (value ?? '');
      return index === 0 ? html`<th scope="row">${escaped(text)}</th>` : html`<td>${escaped(text)}</td>`;
    });
    return html`<tr>
      ${joined(cells)}
    </tr>`;
  });
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

export function chartHtml({ chart, heading, alt }: ChartBlock, spot: Spot): Html {
  const { page, id, frame } = spot;
  page.charts.set(id, { spec: chart, width: frame.w, height: frame.h - (heading === undefined ? 0 : headingHeight) });
  return html`<figure class="chart">
    ${caption(heading, alt)}
    <div class="plot"><canvas id="${escaped(id)}" role="img" aria-label="${escaped(alt)}"></canvas></div>
    <details class="data">
      <summary>${escaped(page.words.data)}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="${escaped(`${page.words.data}: ${alt}`)}">
        ${dataTable(chart)}
      </div>
    </details>
  </figure>`;
}
