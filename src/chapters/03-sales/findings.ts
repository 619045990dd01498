/** What the figures of chapter 03 amount to: order value, lines, regions, and customers who return or stay away. */
import { changeFinding } from '../../findings/change.js';
import { contrastFinding } from '../../findings/contrast.js';
import type { Finding } from '../../findings/finding.js';
import { heaviest } from '../../findings/heaviest.js';
import { standoutFinding, type StandoutRule } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding, type ThresholdRule } from '../../findings/threshold.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'sales';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `sales.${slide}`,
  statement: `sales.${statement}`,
});

/** One finding for each member of a family that lies beyond a bound, weighted by the member's part of the business. */
function beyond(
  { figures }: FindingContext,
  family: string,
  weightOf: string,
  of: Omit<ThresholdRule, 'figure' | 'weight'>,
): readonly (Finding | undefined)[] {
  return [...figures.values()]
    .filter((figure) => figure.family === family && figure.member !== undefined && figure.member !== 'unknown')
    .map((figure) => {
      const part = figures.get(`${weightOf}.${figure.member ?? ''}`)?.value;
      const evidence = [`${weightOf}.${figure.member ?? ''}`];
      return thresholdFinding(
        { ...of, figure: figure.id, weight: typeof part === 'number' ? part : 0, evidence },
        figures,
      );
    });
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  const standout = (of: Omit<StandoutRule, 'chapter'>) =>
    standoutFinding({ ...of, chapter, except: ['unknown', 'other'] }, figures);
  const all = [
    changeFinding(
      { ...rule('order_value', 'aov'), figure: 'sales.aov', base: 'previous', evidence: ['sales.aov_qoq'] },
      figures,
    ),
    contrastFinding(
      {
        ...rule('returning', 'returning'),
        figure: 'sales.returning_order_aov',
        against: 'sales.new_order_aov',
        weight: 0.3,
        actions: { neutral: ['sales.second_order'] },
      },
      figures,
    ),
    heaviest(
      beyond(context, 'sales.line_units_qoq', 'sales.line_share', {
        ...rule('lines', 'line_falls'),
        side: 'under',
        bound: -0.02,
        scale: 1,
        direction: 'bad',
      }),
    ),
    heaviest(
      beyond(context, 'sales.line_units_yoy', 'sales.line_share', {
        ...rule('lines', 'line_grows'),
        side: 'over',
        bound: 0.02,
        scale: 1,
        direction: 'good',
      }),
    ),
    standout({
      ...rule('drivers', 'stock_out'),
      family: 'sales.out_of_stock_days',
      side: 'highest',
      least: 0.5,
      direction: 'bad',
      weight: 0.2,
      actions: { bad: ['sales.restock'] },
    }),
    standout({ ...rule('regions', 'region_share'), family: 'sales.region_share', side: 'highest', weight: 0.5 }),
    heaviest(
      beyond(context, 'sales.region_gmv_yoy', 'sales.region_share', {
        ...rule('regions', 'region_grows'),
        side: 'over',
        bound: 0.02,
        scale: 1,
        direction: 'good',
      }),
    ),
    heaviest(
      beyond(context, 'sales.region_repurchase_yoy_pp', 'sales.region_share', {
        ...rule('regions', 'region_repurchase'),
        side: 'under',
        bound: 0,
        scale: 10,
        direction: 'bad',
        actions: { bad: ['sales.win_region'] },
      }),
    ),
    heaviest(
      beyond(context, 'sales.bundle_index', 'sales.none', {
        ...rule('bundles', 'bundle'),
        side: 'over',
        bound: 1.1,
        direction: 'good',
        actions: { good: ['sales.roll_out_bundle'] },
      }),
    ),
    heaviest(
      beyond(context, 'sales.market_share_yoy_pp', 'sales.none', {
        ...rule('bundles', 'market_gain'),
        side: 'over',
        bound: 2,
        scale: 20,
        direction: 'good',
      }),
    ),
    targetGapFinding({ ...rule('customers', 'lapsed_target'), figure: 'sales.lapsed_share', weight: 0.5 }, figures) ??
      thresholdFinding(
        {
          ...rule('customers', 'lapsed'),
          figure: 'sales.lapsed_share',
          side: 'over',
          // A third of all who ever bought: beyond it, winning back moves more people than a good quarter of new customers.
          bound: 1 / 3,
          direction: 'bad',
          weight: 0.5,
          actions: { bad: ['sales.wake_up'] },
        },
        figures,
      ),
    thresholdFinding(
      {
        ...rule('customers', 'frequent'),
        figure: 'sales.frequent_spend_ratio',
        side: 'over',
        bound: 2,
        direction: 'good',
        weight: 0.3,
        evidence: ['sales.frequent_share'],
      },
      figures,
    ),
    standout({
      ...rule('customers', 'winback'),
      family: 'sales.winback_rate',
      side: 'highest',
      as: 'offer',
      weight: 0.1,
      actions: { good: ['sales.offer'] },
    }),
  ];
  return all.filter((one) => one !== undefined);
}
