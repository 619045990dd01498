/** What the figures of chapter 01 amount to: goals missed or beaten, what the campaign did for the brand, and where buyers are lost. */
import { changeFinding } from '../../findings/change.js';
import type { Finding } from '../../findings/finding.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'goals';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `goals.${slide}`,
  statement: `goals.${statement}`,
});

/** Goals with what they weigh: none is money itself, a cost of customers is nearest to it. */
const goals = [
  { name: 'reach', weight: 0.3 },
  { name: 'interactions', weight: 0.2 },
  { name: 'click_conversion', weight: 0.5 },
  { name: 'cac_change', weight: 0.6 },
  { name: 'behaviour_records', weight: 0.1 },
] as const;

export function findings({ figures }: FindingContext): readonly Finding[] {
  const missed = goals.map(({ name, weight }) =>
    targetGapFinding(
      {
        ...rule('attainment', name),
        figure: `goals.${name}`,
        weight,
        actions: { bad: [`goals.${name}`] },
      },
      figures,
    ),
  );
  /** Over or under nought with the whole interval. */
  const lift = (slide: string, name: string, weight: number, good: readonly string[]) =>
    (['over', 'under'] as const).map((side) =>
      thresholdFinding(
        {
          ...rule(slide, name),
          figure: `background.${name}`,
          side,
          bound: 0,
          direction: side === 'over' ? 'good' : 'bad',
          weight,
          ...(side === 'over' ? { actions: { good } } : {}),
        },
        figures,
      ),
    );
  const changes = (slide: string, name: string, weight: number, bad: readonly string[]) =>
    changeFinding(
      { ...rule(slide, name), figure: `background.${name}`, base: 'previous', weight, actions: { bad } },
      figures,
    );
  const interest = standoutFinding(
    {
      ...rule('guides', 'health_interest'),
      family: 'background.health_interest_yoy',
      side: 'highest',
      as: 'audience',
      weight: 0.2,
      actions: { neutral: ['goals.address_audience'] },
    },
    figures,
  );
  const rising = (figures.get(interest?.evidence[0] ?? '')?.interval?.low ?? 0) > 0;
  const all = [
    ...missed,
    ...lift('brand', 'brand_search_change', 0.3, []),
    ...lift('brand', 'mentions_change', 0.2, []),
    ...lift('brand', 'vertical_kol_lift', 0.2, ['goals.choose_vertical']),
    changes('weak_spots', 'product_page_bounce', 0.5, ['goals.mend_pages']),
    changes('weak_spots', 'lost_to_battery', 0.4, ['goals.answer_battery']),
    rising ? interest : undefined,
    thresholdFinding(
      {
        ...rule('guides', 'private_repurchase_ratio'),
        figure: 'background.private_repurchase_ratio',
        side: 'over',
        bound: 1,
        direction: 'good',
        weight: 0.3,
        actions: { good: ['goals.lead_private'] },
      },
      figures,
    ),
    changeFinding(
      {
        ...rule('channels', 'new_channel_share'),
        figure: 'background.new_channel_share',
        base: 'previous',
        weight: 0.4,
      },
      figures,
    ),
    changeFinding(
      { ...rule('market', 'market_hhi'), figure: 'background.market_hhi', base: 'yearAgo', weight: 0.2, least: 0.05 },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
