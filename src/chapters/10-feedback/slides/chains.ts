/** Issue chains: which words of complaints go together, how many reviews hold them, and what two customers say. */
import type { Slide } from '../../../deck/deck.js';
import type { TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { none } from '../../../figures/format/number.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { chainText } from '../words.js';

const id = 'feedback.chains';
const most = 8;

type Chain = ReturnType<typeof rows<'chains'>>[number];

function chainTable(context: SlideContext, chains: readonly Chain[], negative: number) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const column = (unit: 'count' | 'share' | 'number', of: (chain: Chain) => number | null) =>
    formatColumn(chains.map(of), { ...style, unit });
  const [reviews, shares, lifts] = [
    column('count', (chain) => chain.reviews),
    column('share', (chain) => divide(chain.reviews, negative)),
    column('number', (chain) => Math.round(chain.lift)),
  ];
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(`${id}.${key}`),
    align,
    width,
  });
  return table(
    {
      columns: [head('chain', 3.6, 'left'), head('reviews', 1.1), head('share', 1.5), head('lift', 1.3)],
      rows: chains.map(({ chain }, at) => [
        { text: chainText(narrative, chain), bold: at === 0, figure: 'feedback.issue_chain' },
        { text: reviews[at] ?? none },
        { text: shares[at] ?? none },
        { text: lifts[at] ?? none },
      ]),
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const chains = rows(measures, 'chains').slice(0, most);
  const [first, second] = chains;
  if (!first) return undefined;
  const negative = rows(measures, 'sentiment').reduce(
    (sum, row) => sum + (row.period === 'P' && row.class === 'negative' ? row.reviews : 0),
    0,
  );
  const [quote, other] = rows(measures, 'quotes').filter(({ quoted, chain }) => quoted === 'chain' && chain === 1);
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      chain: chainText(narrative, first.chain),
      reviews: shown(context, first.reviews, 'count'),
      share: shown(context, divide(first.reviews, negative), 'share'),
      lift: shown(context, first.lift, 'ratio'),
      second: second ? chainText(narrative, second.chain) : '',
      secondReviews: shown(context, second?.reviews ?? null, 'count'),
      quote: quote?.text ?? '',
      other: other?.text ?? '',
      negative: shown(context, negative, 'count'),
    },
    exhibits: { exhibit: chainTable(context, chains, negative) },
    takeaways: ['first', 'second.told', 'voices'],
    figures: ['feedback.issue_chain', 'feedback.sentiment.negative'],
    datasets: ['reviews'],
    definitions,
  });
}

export const chains: SlideRule = { id, needs: ['reviews'], build };
