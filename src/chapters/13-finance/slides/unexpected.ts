/** What nobody planned: by cause against the period before, the items behind it, and what a security incident lost. */
import type { Slide } from '../../../deck/deck.js';
import { divide, growth } from '../../../figures/round.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { causeName } from '../names.js';
import { rows } from '../measures.js';

const id = 'finance.unexpected';

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures, figures } = context;
  const causes = ranked(context, 'finance.unexpected');
  const [largest] = causes;
  const sum = causes.reduce((total, { value }) => total + value, 0);
  if (!largest || sum <= 0) return undefined;
  const before = causes.reduce((total, { previous }) => total + (previous ?? 0), 0);
  const all = ranked(context, 'finance.cost').reduce((total, { value }) => total + value, 0);
  const found = rows(measures, 'unexpected');
  // The measure gives the largest items of a period first.
  const item = found.find(({ period, cause }) => period === 'P' && cause === largest.member);
  const grown = causes
    .filter(({ value, previous }) => typeof previous === 'number' && value > previous)
    .toSorted((a, b) => b.value - (b.previous ?? 0) - (a.value - (a.previous ?? 0)))[0];
  const loss = figures.get('finance.security_loss');
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      total: shown(context, sum, 'money'),
      part: shown(context, divide(sum, all), 'share'),
      largest: largest.member,
      largestName: causeName(context, largest.member),
      largestPart: shown(context, divide(largest.value, sum), 'share'),
      item: item ? memberPath(item.item) : '',
      itemAmount: shown(context, item?.amount ?? null, 'money'),
      times: before > 0 ? shown(context, divide(sum, before), 'ratio') : '',
      before: shown(context, before, 'money'),
      risen: (growth(sum, before) ?? 0) > 0.01,
      fallen: (growth(sum, before) ?? 0) < -0.01,
      grown: grown ? causeName(context, grown.member) : '',
      grownBy: shown(context, grown ? grown.value - (grown.previous ?? 0) : null, 'money'),
      mostOfIt: grown !== undefined && sum > before && grown.value - (grown.previous ?? 0) >= 0.5 * (sum - before),
      few: (loss?.n ?? 0) < 5,
    },
    exhibits: {
      exhibit: chart(
        {
          ...comparedChart(context, causes, { kind: 'bar', highlight: 0 }),
          categories: causes.map(({ member }) => causeName(context, member)),
        },
        narrative.say(`${id}.alt`, { largestName: causeName(context, largest.member) }),
      ),
    },
    takeaways: ['largest.told', 'change', 'security', 'reserve'],
    figures: [...causes.map((figure) => figure.id), 'finance.cost.unexpected', 'finance.security_loss'],
    datasets: ['costs', 'incidents'],
    definitions,
  });
}

export const unexpected: SlideRule = { id, needs: ['costs'], build };
