/** Reviews and a model for the tests of reading many: what is said is known without any model that ships. */
import type { ReviewText } from '../../src/text/analysis/judged.js';
import type { SentimentModel } from '../../src/text/sentiment/sentiment.js';

/** Praise and blame by a few signs: 0.9 for praise, 0.1 for blame, 0.5 for neither or both. */
export const plainModel: SentimentModel = {
  name: 'plain',
  opinions: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const praise = /清晰|好看|很稳|满意|bright|great/.test(text);
        const blame = /闪屏|掉电|断连|退货|破损|不理人|flicker|dies|awful/.test(text);
        if (praise === blame) return { class: 'neutral', intensity: 0.5 };
        return praise ? { class: 'positive', intensity: 0.9 } : { class: 'negative', intensity: 0.1 };
      }),
    ),
};

export function review(
  id: number,
  text: string,
  group: string | null = 'watch',
  month: string | null = '2025-10',
): ReviewText {
  return { id: `R${String(id).padStart(4, '0')}`, text, month, group };
}
