/** Partners by size and class: how much hangs on the largest, and what each class brings. */
import type { Slide } from '../../../deck/deck.js';
import type { Series } from '../../../deck/block.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { classNames, scoredPartners, type ScoredPartner } from '../partner-classes.js';

const id = 'offline.partners';
const most = 7;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Revenue of the largest partners and of the others, with the cumulative share above. */
function pareto(context: SlideContext, partners: readonly ScoredPartner[]) {
  const { narrative } = context;
  const drawn = partners.slice(0, most);
  const rest = partners.slice(most);
  const values = [
    ...drawn.map(({ revenue }) => revenue),
    ...(rest.length > 0 ? [sum(rest.map(({ revenue }) => revenue))] : []),
  ];
  return chart(
    {
      kind: 'pareto',
      categories: [
        ...drawn.map((one) => narrative.label(memberPath(one.id))),
        ...(rest.length > 0 ? [narrative.say('column.others')] : []),
      ],
      series: [
        { name: narrative.say(`${id}.revenue`), role: 'actual', values, format: formatFor(context, 'money', values) },
      ],
      rest: rest.length > 0,
    },
    narrative.say(`${id}.alt`),
  );
}

/** Shares of each class in partners, revenue and new customers. */
function classChart(context: SlideContext, partners: readonly ScoredPartner[]) {
  const { narrative } = context;
  const ways = [
    { key: 'count', of: () => 1 },
    { key: 'revenue', of: (one: ScoredPartner) => one.revenue },
    { key: 'customers', of: (one: ScoredPartner) => one.newCustomers ?? 0 },
  ].filter(({ of }) => sum(partners.map(of)) > 0);
  const series = classNames.map((name): Series => {
    const own = partners.filter((one) => one.class === name);
    return {
      name: narrative.say(`${id}.class`, { name }),
      role: 'category',
      values: ways.map(({ of }) => divide(sum(own.map(of)), sum(partners.map(of)))),
      format: '0%',
    };
  });
  return chart(
    { kind: 'stacked-bar-100', categories: ways.map(({ key }) => narrative.say(`${id}.by.${key}`)), series },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const partners = scoredPartners(context, 'P').toSorted((a, b) => b.revenue - a.revenue || (a.id < b.id ? -1 : 1));
  const total = sum(partners.map(({ revenue }) => revenue));
  if (partners.length === 0 || total <= 0 || numberOf(context, 'offline.partner_top_share') === null) return undefined;
  const inClass = (name: string) => partners.filter((one) => one.class === name);
  const revenueOf = (name: string) => sum(inClass(name).map(({ revenue }) => revenue)) / total;
  const customers = sum(partners.map(({ newCustomers }) => newCustomers ?? 0));
  const customersOfA = sum(inClass('A').map(({ newCustomers }) => newCustomers ?? 0));
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      largest: memberPath(partners[0]?.id ?? ''),
      largestShare: shown(context, (partners[0]?.revenue ?? 0) / total, 'share'),
      revenueA: shown(context, revenueOf('A'), 'share'),
      revenueC: shown(context, revenueOf('C'), 'share'),
      shareC: shown(context, inClass('C').length / partners.length, 'share'),
      customersA: shown(context, customers > 0 ? customersOfA / customers : null, 'share'),
      customers: customers > 0,
      partners: shown(context, partners.length, 'count'),
      hasA: inClass('A').length > 0,
      hasC: inClass('C').length > 0,
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: pareto(context, partners),
      exhibit2: classChart(context, partners),
    },
    takeaways: ['top', 'largest.told'],
    takeaways2: ['class.a', 'class.c'],
    figures: ['offline.partner_top_share', ...classNames.map((name) => `offline.partner_class.${name}`)],
    datasets: ['partner_results'],
    definitions,
  });
}

export const partners: SlideRule = { id, needs: ['partner_results'], build };
