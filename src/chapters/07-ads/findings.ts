/** What the figures of chapter 07 amount to: dear platforms, kinds of audience, wasted spend, and bidding. */
import type { Finding } from '../../findings/finding.js';
import { changeFinding } from '../../findings/change.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { Figures } from '../../figures/figure.js';
import { divide } from '../../figures/round.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'ads';
const rule = (slide: string, statement: string) => ({ chapter, slide: `ads.${slide}`, statement: `ads.${statement}` });

/** Members of bidding by mode alone or by mode and tier would be compared with themselves. */
const modesOnly = (figures: Figures) =>
  [...figures.values()].flatMap(({ family, member = '' }) =>
    family === 'ads.bid_cpa' && !member.includes('/') ? [member] : [],
  );

/** Platforms whose cost is off the target, the farthest first. */
function costs(figures: Figures): readonly Finding[] {
  const members = [...figures.values()].filter(
    ({ family, value, target }) => family === 'ads.cpa' && typeof value === 'number' && target !== undefined,
  );
  const off = (one: (typeof members)[number]) => Math.abs((divide(Number(one.value), one.target) ?? 1) - 1);
  const told = members
    .toSorted((a, b) => off(b) - off(a) || (a.id < b.id ? -1 : 1))
    .flatMap((figure) => {
      const one = targetGapFinding(
        {
          ...rule('returns', 'cpa'),
          figure: figure.id,
          weight: 0.3,
          members: { platform: figure.member ?? '' },
          actions: { bad: ['ads.cap_platform'] },
        },
        figures,
      );
      return one ? [one] : [];
    });
  const [bad, good] = [
    told.find(({ direction }) => direction === 'bad'),
    told.find(({ direction }) => direction === 'good'),
  ];
  return [bad, good].filter((one) => one !== undefined);
}

/** The platform whose return fell or rose most beyond its noise. */
function moved(figures: Figures): Finding | undefined {
  const changes = [...figures.values()]
    .filter(({ family, member }) => family === 'ads.roas' && member !== undefined)
    .flatMap((figure) => {
      const one = changeFinding(
        {
          ...rule('returns', 'roas_moved'),
          figure: figure.id,
          base: 'previous',
          weight: 0.2,
          members: { platform: figure.member ?? '' },
        },
        figures,
      );
      return one ? [one] : [];
    });
  return changes.toSorted((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1))[0];
}

export function findings({ figures }: FindingContext): readonly Finding[] {
  const all = [
    thresholdFinding(
      {
        ...rule('waste_cells', 'waste'),
        figure: 'ads.waste',
        side: 'over',
        bound: 0,
        direction: 'bad',
        weight: 0.1,
        actions: { bad: ['ads.move_waste'] },
      },
      figures,
    ),
    ...costs(figures),
    moved(figures),
    standoutFinding(
      {
        ...rule('audiences', 'audience'),
        family: 'ads.audience_roas',
        side: 'highest',
        as: 'audience',
        weight: 0.3,
        actions: { good: ['ads.grow_audience'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('audiences', 'bids'),
        family: 'ads.bid_cpa',
        side: 'highest',
        as: 'bid',
        except: modesOnly(figures),
        weight: 0.1,
        actions: { bad: ['ads.take_bids'] },
      },
      figures,
    ),
    standoutFinding(
      { ...rule('platforms', 'ctr_low'), family: 'ads.ctr', side: 'lowest', as: 'platform', weight: 0.1 },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
