/** What a lead cost against how good it was, exhibition by exhibition. */
import type { Slide } from '../../../deck/deck.js';
import type { Figure } from '../../../figures/figure.js';
import { overlap } from '../../../figures/interval.js';
import { memberPath } from '../../../figures/member.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { jointLevel } from '../joint-level.js';
import { rows } from '../measures.js';

const id = 'offline.leads';

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const priced = ranked(context, 'offline.cost_per_lead');
  const quality = (member: string) => numberOf(context, `offline.qualified_share.${member}`);
  const known = priced.filter(({ member }) => quality(member) !== null);
  const [dearest, cheapest] = [known[0], known.at(-1)];
  if (!dearest || !cheapest || known.length < 2) return undefined;
  const shares = ranked(context, 'offline.qualified_share');
  const [best, worst] = [shares[0], shares.at(-1)];
  const leads = new Map(
    rows(context.measures, 'exhibitions').map((row) => [memberPath(row.exhibition_id), row.valid_leads]),
  );
  const kinds = new Map<string, { cost: number; leads: number }>();
  for (const { kind, cost, valid_leads: valid } of rows(context.measures, 'exhibitions')) {
    const sums = kinds.get(kind) ?? { cost: 0, leads: 0 };
    kinds.set(kind, { cost: sums.cost + cost, leads: sums.leads + valid });
  }
  const perLead = (kind: string) => {
    const sums = kinds.get(kind);
    return sums && sums.leads > 0 ? sums.cost / sums.leads : null;
  };
  const [expo, roadshow] = [perLead('expo'), perLead('roadshow')];
  const joint = (one: Figure | undefined) =>
    typeof one?.value === 'number'
      ? wilson(one.value * (one.n ?? 0), one.n ?? 0, jointLevel(shares.length))
      : undefined;
  const x = known.map(({ value }) => value);
  const y = known.map(({ member }) => quality(member));
  const cheapIsGood = figures.get(`offline.qualified_share.${cheapest.member}`);
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      cheapest: cheapest.member,
      dearest: dearest.member,
      best: best?.member ?? '',
      worst: worst?.member ?? '',
      same: best?.member === cheapest.member,
      apart: best !== undefined && worst !== undefined && !overlap(joint(best), joint(worst)),
      cheapGood: cheapIsGood !== undefined && !overlap(joint(cheapIsGood), joint(worst)),
      kinds: expo !== null && roadshow !== null,
      roadshowCheaper: (roadshow ?? 0) < (expo ?? 0),
      expo: shown(context, expo, 'money'),
      roadshow: shown(context, roadshow, 'money'),
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'bubble',
          categories: known.map(({ member }) => narrative.label(member)),
          series: [
            {
              name: narrative.say(`${id}.share`),
              role: 'category',
              values: y,
              x,
              size: known.map(({ member }) => leads.get(member) ?? null),
              labels: known.map(({ member }) => narrative.label(member)),
              figures: known.map(({ member }) => `offline.qualified_share.${member}`),
              format: formatFor(context, 'share', y),
            },
          ],
          highlight: known.indexOf(cheapest),
          axes: { x: narrative.say(`${id}.cost`), y: narrative.say(`${id}.share`) },
          axisFormats: { x: formatFor(context, 'money', x), y: formatFor(context, 'share', y) },
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['cheapest.told', 'quality', 'kinds.told', 'dearest.told'],
    figures: known.flatMap(({ member }) => [`offline.cost_per_lead.${member}`, `offline.qualified_share.${member}`]),
    datasets: ['exhibitions', 'leads'],
    definitions,
  });
}

export const leads: SlideRule = { id, needs: ['exhibitions', 'leads'], build };
