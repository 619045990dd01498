/** What guides the next plan: who looks more at health monitoring than a year ago, and what the private domain is worth. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { repurchaseOf } from '../figures/buyers.js';

const id = 'goals.guides';
const family = 'background.health_interest_yoy';
const ratioId = 'background.private_repurchase_ratio';
const most = 8;

function interest(context: SlideContext, drawn: readonly ValuedMember[]): ChartBlock {
  const { narrative } = context;
  const values = drawn.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: definitions[family]?.name[narrative.locale] ?? family,
          role: 'actual',
          values,
          figures: drawn.map((figure) => figure.id),
          format: formatFor(context, 'share', values, true),
          low: drawn.map(({ interval }) => interval?.low ?? null),
          high: drawn.map(({ interval }) => interval?.high ?? null),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

/** The private domain, and the other customers. */
const groups = [true, false] as const;

function repurchase(context: SlideContext): ChartBlock | undefined {
  const { narrative } = context;
  if (numberOf(context, ratioId) === null) return undefined;
  const samples = groups.map((own) => repurchaseOf(context, 'P', own));
  const intervals = samples.map(({ hits, n }) => wilson(hits, n));
  const values = samples.map(({ hits, n }) => divide(hits, n));
  return chart(
    {
      kind: 'column',
      categories: groups.map((own) => narrative.say(`${id}.group.${own ? 'private' : 'public'}`)),
      series: [
        {
          name: narrative.say('column.repurchase'),
          role: 'actual',
          values,
          format: formatFor(context, 'share', values),
          low: intervals.map((interval) => interval?.low ?? null),
          high: intervals.map((interval) => interval?.high ?? null),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

const above = (figure: ValuedMember | undefined) => (figure?.interval?.low ?? 0) > 0;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const all = ranked(context, family);
  const drawn = all.slice(0, most);
  const [first] = drawn;
  const right = repurchase(context);
  const left = first && interest(context, drawn);
  if (!left && !right) return undefined;
  const still = all.filter((one) => one.interval && one.interval.low <= 0 && one.interval.high >= 0);
  const second = drawn[1];
  const ratio = figures.get(ratioId);
  const both = left !== undefined && right !== undefined;
  const [own, others] = groups.map((one) => repurchaseOf(context, 'P', one));
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      first: above(first) ? (first?.member ?? '') : '',
      second: above(second) ? (second?.member ?? '') : '',
      still: still[0]?.member ?? '',
      private: right !== undefined,
      clear: (ratio?.interval?.low ?? 0) > 1,
      own: shown(context, divide(own?.hits, own?.n), 'share'),
      others: shown(context, divide(others?.hits, others?.n), 'share'),
      buyers: shown(context, divide(own?.n, (own?.n ?? 0) + (others?.n ?? 0)), 'share'),
    },
    exhibits: both
      ? {
          heading: plainText(narrative.say(`${id}.heading`)),
          heading2: plainText(narrative.say(`${id}.heading2`)),
          exhibit: left,
          exhibit2: right,
        }
      : { exhibit: left ?? right },
    takeaways: both ? ['interest', 'still.told'] : ['interest', 'still.told', 'private.told', 'part'],
    takeaways2: both ? ['private.told', 'part'] : [],
    figures: [...drawn.map((figure) => figure.id), ratioId],
    datasets: ['interests', 'orders', 'customers'],
    definitions,
  });
}

export const guides: SlideRule = { id, needs: ['interests'], build };
