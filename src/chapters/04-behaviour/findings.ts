/** What the figures of chapter 04 amount to: channels worth their cost or not, credit in dispute, lost carts, and the best customers. */
import { changeFinding } from '../../findings/change.js';
import { contrastFinding } from '../../findings/contrast.js';
import type { Finding } from '../../findings/finding.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { Figures } from '../../figures/figure.js';
import { memberPath, membersOf } from '../../figures/member.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'behaviour';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `behaviour.${slide}`,
  statement: `behaviour.${statement}`,
});

/** The heaviest of several findings of one statement: one sentence a statement is enough for a divider. */
function heaviest(found: readonly (Finding | undefined)[]): Finding | undefined {
  return found
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1))[0];
}

function membersIn(figures: Figures, family: string): readonly string[] {
  return [...figures.values()].flatMap((figure) =>
    figure.family === family && figure.member !== undefined ? [figure.member] : [],
  );
}

/** Channels that cost more than their customers bring. */
function losing({ figures }: FindingContext): Finding | undefined {
  return heaviest(
    membersIn(figures, 'behaviour.ltv_cost').map((member) =>
      thresholdFinding(
        {
          ...rule('sources', 'losing'),
          figure: `behaviour.ltv_cost.${member}`,
          side: 'under',
          bound: 1,
          direction: 'bad',
          weight: 0.3,
          actions: { bad: ['behaviour.cut_losing'] },
        },
        figures,
      ),
    ),
  );
}

/** The channel whose credit depends most on whether the first or the last touch is paid. */
function disputed({ figures }: FindingContext): Finding | undefined {
  const channels = membersIn(figures, 'behaviour.attribution')
    .filter((member) => member.startsWith('first/'))
    .map((member) => memberPath(...membersOf(member).slice(1)));
  const share = (model: string, channel: string) => figures.get(`behaviour.attribution.${model}/${channel}`)?.value;
  return heaviest(
    channels.map((channel) => {
      const [first, last] = [share('first', channel), share('last', channel)];
      // A channel that brings next to nothing by either model is no quarrel.
      if (typeof first !== 'number' || typeof last !== 'number' || Math.max(first, last) < 0.05) return undefined;
      const opens = first > last;
      return contrastFinding(
        {
          ...rule('attribution', opens ? 'opener' : 'closer'),
          figure: `behaviour.attribution.${opens ? 'first' : 'last'}/${channel}`,
          against: `behaviour.attribution.${opens ? 'last' : 'first'}/${channel}`,
          weight: Math.max(first, last),
          members: { channel },
          actions: { neutral: ['behaviour.judge_by_models'] },
        },
        figures,
      );
    }),
  );
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  const abandonment = { ...rule('funnel', 'abandonment'), figure: 'behaviour.cart_abandonment', weight: 0.8 };
  const conversion = (device: string) => figures.get(`behaviour.device_conversion.${device}`)?.value ?? 0;
  const [higher, lower] =
    conversion('mobile') > conversion('pc') ? (['mobile', 'pc'] as const) : (['pc', 'mobile'] as const);
  const all = [
    losing(context),
    standoutFinding(
      {
        ...rule('sources', 'worth'),
        family: 'behaviour.ltv_cost',
        side: 'highest',
        except: ['unknown', 'other'],
        as: 'channel',
        weight: 0.3,
        actions: { good: ['behaviour.feed_worth'] },
      },
      figures,
    ),
    disputed(context),
    targetGapFinding({ ...abandonment, actions: { bad: ['behaviour.recover_carts'] } }, figures) ??
      thresholdFinding(
        {
          ...abandonment,
          side: 'over',
          // More carts left than taken to the till.
          bound: 0.5,
          direction: 'bad',
          actions: { bad: ['behaviour.recover_carts'] },
        },
        figures,
      ),
    changeFinding(
      { ...rule('funnel', 'abandonment_moved'), figure: 'behaviour.cart_abandonment', base: 'previous', weight: 0.4 },
      figures,
    ),
    targetGapFinding(
      {
        ...rule('hours', 'dwell'),
        figure: 'behaviour.detail_dwell_median',
        base: 'benchmark',
        weight: 0.3,
        actions: { bad: ['behaviour.first_screen'] },
      },
      figures,
    ),
    contrastFinding(
      {
        ...rule('funnel', 'devices'),
        figure: `behaviour.device_conversion.${higher}`,
        against: `behaviour.device_conversion.${lower}`,
        weight: 0.4,
        members: { higher, lower },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('top', 'content'),
        figure: 'behaviour.high_value_spec_content',
        side: 'over',
        bound: 0.5,
        direction: 'good',
        weight: 0.3,
        evidence: ['behaviour.high_value_gap_days'],
        actions: { good: ['behaviour.write_comparisons'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('top', 'social'),
        figure: 'behaviour.high_value_social',
        side: 'over',
        bound: 0.4,
        direction: 'good',
        weight: 0.3,
        actions: { good: ['behaviour.invite_top'] },
      },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
