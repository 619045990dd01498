/** `quarterdeck figures`: all figures, for people or as figures.json. */
import { figuresJson } from '../figures/json.js';
import { evaluate } from '../pipeline.js';
import { columns } from './columns.js';
import { reporting } from './reporting.js';
import { evaluatedReviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';

export async function figures(
  named: string | undefined,
  options: ReviewOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const review = await evaluatedReviewOf(named, options, terminal);
  const evaluation = await evaluate(review, { progress: reporting(terminal, false), signal: terminal.signal });
  const document = figuresJson(review, evaluation.figures, review.locale);
  if (options.json === true) {
    terminal.out(JSON.stringify(document, null, 2));
    return;
  }
  const rows = Object.entries(document.figures).map(([id, { display, reason }]) => [
    id,
    display,
    reason ? `${reason.code} ${reason.subject ?? ''}`.trim() : '',
  ]);
  for (const line of columns(rows)) terminal.out(line);
}
