/** What the figures of chapter 05 amount to: channels that return little, hidden cost, search, tests, paid search and posts. */
import { changeFinding } from '../../findings/change.js';
import { contrastFinding } from '../../findings/contrast.js';
import type { Finding } from '../../findings/finding.js';
import { standoutFinding, type StandoutRule } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { Figures } from '../../figures/figure.js';
import type { FindingContext } from '../chapter.js';
import { mainChannels } from './main-channels.js';

const chapter = 'online';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `online.${slide}`,
  statement: `online.${statement}`,
});

/** A main channel that stands out from the others, weighted by its part of the orders. */
function channel(figures: Figures, of: Omit<StandoutRule, 'chapter' | 'as' | 'except'>): Finding | undefined {
  const main = mainChannels(figures);
  const minor = [...figures.values()].flatMap(({ family, member = '' }) =>
    family === of.family && !main.has(member) ? [member] : [],
  );
  const stands = (weight: number) => standoutFinding({ ...of, weight, chapter, as: 'channel', except: minor }, figures);
  const first = stands(1);
  return first && stands(main.get(first.members.channel ?? '') ?? 0);
}

/** The variant that was adopted against its control. */
function landing(figures: Figures): Finding | undefined {
  const [variant, control] = ['variant', 'control'].map((arm) => figures.get(`online.landing_bounce.${arm}`)?.value);
  if (typeof variant !== 'number' || typeof control !== 'number') return undefined;
  const direction = variant < control ? 'good' : 'bad';
  return contrastFinding(
    {
      ...rule('landing', 'landing'),
      figure: 'online.landing_bounce.variant',
      against: 'online.landing_bounce.control',
      direction,
      weight: 0.4,
      evidence: ['online.cta_click_ratio'],
      actions: { good: ['online.roll_out_page'], bad: ['online.take_back_page'] },
    },
    figures,
  );
}

export function findings({ figures }: FindingContext): readonly Finding[] {
  const all = [
    channel(figures, {
      ...rule('platforms', 'roas_low'),
      family: 'online.net_roas',
      side: 'lowest',
      actions: { bad: ['online.cut_channel'] },
    }),
    channel(figures, {
      ...rule('peaks', 'hidden'),
      family: 'online.hidden_cost_share',
      side: 'highest',
      actions: { bad: ['online.cut_hidden'] },
    }),
    changeFinding(
      {
        ...rule('platforms', 'private'),
        figure: 'online.private_repurchase',
        base: 'previous',
        weight: 0.3,
        actions: { good: ['online.grow_private'], bad: ['online.revive_private'] },
      },
      figures,
    ),
    changeFinding(
      {
        ...rule('traffic', 'organic'),
        figure: 'online.organic_share',
        base: 'previous',
        weight: 0.4,
        evidence: ['online.search_lift'],
        actions: { good: ['online.keep_search'], bad: ['online.win_search'] },
      },
      figures,
    ),
    ...(['over', 'under'] as const).map((side) =>
      thresholdFinding(
        {
          ...rule('traffic', 'high_intent'),
          figure: 'online.high_intent_conversion_yoy',
          side,
          bound: 0,
          direction: side === 'over' ? 'good' : 'bad',
          weight: 0.5,
        },
        figures,
      ),
    ),
    landing(figures),
    targetGapFinding(
      {
        ...rule('paid_search', 'cpa'),
        figure: 'online.ppc_cpa',
        base: 'benchmark',
        weight: 0.1,
        evidence: ['online.ppc_cpa_vs_benchmark'],
        actions: { good: ['online.raise_search'], bad: ['online.trim_search'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('social', 'retention_low'),
        chapter,
        family: 'online.retention',
        side: 'lowest',
        as: 'platform',
        weight: 0.1,
        actions: { bad: ['online.fix_retention'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('social', 'production'),
        chapter,
        family: 'online.production_days',
        side: 'highest',
        as: 'platform',
        weight: 0.1,
        actions: { bad: ['online.shorten_production'] },
      },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
