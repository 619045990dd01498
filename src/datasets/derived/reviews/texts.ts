/** The reviews that text analysis reads, by period, in the order of their ids. */
import type { Engine } from '../../../engine/engine.js';
import type { ReviewText } from '../../../text/analysis/judged.js';
import type { TextsByPeriod } from './analysis.js';

export async function textsByPeriod(engine: Engine): Promise<TextsByPeriod> {
  const { rows } = await engine.query(
    'select period, review_id, month, product_line, text from review_texts order by period, review_id',
    'derived/reviews',
  );
  const texts = new Map<string, ReviewText[]>();
  for (const { period, review_id: id, month, product_line: group, text } of rows) {
    const found = texts.get(String(period)) ?? [];
    texts.set(String(period), found);
    found.push({
      id: String(id),
      text: String(text),
      month: typeof month === 'string' ? month : null,
      group: typeof group === 'string' ? group : null,
    });
  }
  return texts;
}
