/** Where the online budget went, and what each placement brought back. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'execution.budget';
const most = 8;

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures, measures } = context;
  const shares = ranked(context, 'execution.placement_share').slice(0, most);
  const returns = ranked(context, 'execution.placement_roas');
  const [largest] = shares;
  if (!largest) return undefined;
  // The same placements in the same order on both sides, so that a row reads across.
  const members = shares.map(({ member }) => member);
  const roas = members.map((member) => numberOf(context, `execution.placement_roas.${member}`));
  const known = returns.filter(({ member }) => members.includes(member));
  const [best] = known;
  const worst = known.at(-1);
  const shareValues = shares.map(({ value }) => value);
  // All advertising together, for the line that the placements are held against.
  const found = rows(measures, 'placement_returns').filter(({ period }) => period === 'P');
  const inside = found.filter(({ placement }) => members.includes(memberPath(placement)));
  const spend = inside.reduce((total, row) => total + row.spend, 0);
  const average = spend > 0 ? inside.reduce((total, row) => total + row.revenue, 0) / spend : undefined;
  const categories = members.map((member) => narrative.label(member));
  const before = figures.get(`execution.placement_share.${largest.member}`)?.previous;
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      largest: largest.member,
      best: best?.member ?? '',
      worst: worst?.member ?? '',
      bestIsLargest: best?.member === largest.member,
      several: known.length > 1,
      // Less than a point is the same share on a slide.
      compared: typeof before === 'number' && Math.abs(largest.value - before) >= 0.01,
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: chart(
        {
          kind: 'bar',
          categories,
          series: [
            {
              name: narrative.say('column.share'),
              role: 'actual',
              values: shareValues,
              figures: shares.map((figure) => figure.id),
              format: formatFor(context, 'share', shareValues),
            },
          ],
          highlight: 0,
        },
        narrative.say(`${id}.alt`, { largest: largest.member }),
      ),
      exhibit2: chart(
        {
          kind: 'bar',
          categories,
          series: [
            {
              name: narrative.say('column.roas'),
              role: 'actual',
              values: roas,
              figures: members.map((member) =>
                figures.has(`execution.placement_roas.${member}`) ? `execution.placement_roas.${member}` : null,
              ),
              format: formatFor(context, 'ratio', roas),
            },
          ],
          highlight: best ? members.indexOf(best.member) : 0,
          ...(average === undefined ? {} : { reference: { value: average, label: narrative.say(`${id}.average`) } }),
        },
        narrative.say(`${id}.alt2`),
      ),
    },
    takeaways: ['online', 'largest'],
    takeaways2: ['best', 'worst'],
    figures: [
      'execution.online_budget_share',
      ...shares.map((figure) => figure.id),
      ...members.map((member) => `execution.placement_roas.${member}`),
    ],
    datasets: ['spend', 'channels', 'ad_stats'],
    definitions,
  });
}

export const budget: SlideRule = { id, needs: ['spend', 'channels', 'ad_stats'], build };
