/** What working together brings: joint promotions, shared stock, training. */
import type { Slide } from '../../../deck/deck.js';
import { holds } from '../../../figures/interval.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';
import { jointPairs, stockOutOf } from '../figures/partners.js';
import { untrainedLift } from '../training.js';

const id = 'offline.cooperation';
const most = 7;
const effects = ['offline.joint_uplift', 'offline.stock_sharing_effect', 'offline.training_lift'] as const;

/** Does the interval leave nought outside? Without one nothing is claimed. */
function clear({ figures }: SlideContext, id: string): boolean {
  const interval = figures.get(id)?.interval;
  return interval !== undefined && !holds(interval, 0);
}

interface Pair {
  readonly name: string;
  readonly joint: number;
  readonly baseline: number;
}

/** The largest by baseline, and the others as one. */
function drawn(context: SlideContext): readonly Pair[] {
  const pairs = jointPairs(context, 'P').toSorted(
    (a, b) => b.baseline - a.baseline || (a.partner < b.partner ? -1 : 1),
  );
  const others = pairs.slice(most);
  const rest = others.reduce(
    (sum, { joint, baseline }) => ({ joint: sum.joint + joint, baseline: sum.baseline + baseline }),
    { joint: 0, baseline: 0 },
  );
  return [
    ...pairs
      .slice(0, most)
      .map(({ partner, ...sums }) => ({ name: context.narrative.label(memberPath(partner)), ...sums })),
    ...(others.length > 0 ? [{ name: context.narrative.say('column.others'), ...rest }] : []),
  ];
}

function pairChart(context: SlideContext, pairs: readonly Pair[]) {
  const { narrative } = context;
  const [joint, baseline] = [pairs.map((pair) => pair.joint), pairs.map((pair) => pair.baseline)];
  const format = formatFor(context, 'money', [...joint, ...baseline]);
  return chart(
    {
      kind: 'dumbbell',
      categories: pairs.map(({ name }) => name),
      series: [
        { name: narrative.say(`${id}.baseline`), role: 'previous', values: baseline, format },
        { name: narrative.say(`${id}.joint`), role: 'actual', values: joint, format },
      ],
    },
    narrative.say(`${id}.alt`),
    narrative.say(`${id}.heading`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { figures } = context;
  const pairs = drawn(context);
  const kpis = kpiTiles(context, id, effects, definitions);
  if (pairs.length === 0 || kpis.tiles.length === 0) return undefined;
  const every = jointPairs(context, 'P');
  const behind = every.filter(({ joint, baseline }) => joint < baseline);
  const [worst] = behind.toSorted(
    (a, b) =>
      (divide(a.joint, a.baseline) ?? 1) - (divide(b.joint, b.baseline) ?? 1) || (a.partner < b.partner ? -1 : 1),
  );
  const negative = (figure: string) => {
    const value = figures.get(figure)?.value;
    return typeof value === 'number' && value < 0;
  };
  const season = untrainedLift(context);
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: {
      jointClear: clear(context, 'offline.joint_uplift'),
      jointLoses: negative('offline.joint_uplift'),
      behind: worst ? memberPath(worst.partner) : '',
      behindLoss: shown(context, worst ? 1 - worst.joint / worst.baseline : null, 'share'),
      stockClear: clear(context, 'offline.stock_sharing_effect'),
      stockLess: negative('offline.stock_sharing_effect'),
      sharing: shown(context, stockOutOf(context, 'P', true), 'days'),
      others: shown(context, stockOutOf(context, 'P', false), 'days'),
      trainingClear: clear(context, 'offline.training_lift'),
      season: season !== null,
      seasonUp: (season ?? 0) >= 0,
      seasonLift: shown(context, season === null ? null : Math.abs(season), 'share'),
    },
    exhibits: { kpis, exhibit: pairChart(context, pairs) },
    takeaways: ['joint.told', 'behind.told', 'stock.told', 'training.told'],
    figures: [...effects],
    datasets: ['partner_results', 'partners'],
    definitions,
  });
}

export const cooperation: SlideRule = { id, needs: ['partner_results'], build };
