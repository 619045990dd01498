/** What the figures of chapter 09 amount to: shares won and lost, shelves and searches, prices, actions and features. */
import { changeFinding } from '../../findings/change.js';
import type { Finding } from '../../findings/finding.js';
import { found, membersOfFamily, type MeasuredMember } from '../../findings/rule.js';
import { severity } from '../../findings/severity.js';
import { standoutFinding } from '../../findings/standout.js';
import { thresholdFinding } from '../../findings/threshold.js';
import { memberPath, membersOf } from '../../figures/member.js';
import type { FindingContext } from '../chapter.js';
import { advantages } from './advantages.js';
import { ownBrands } from './brands.js';

const chapter = 'competition';
/** Points of market share under which a panel's estimate moves by itself. */
const leastPoints = 0.3;
/** Points of coverage behind the best rival that are worth a plan. */
const leastGap = 0.1;

const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `competition.${slide}`,
  statement: `competition.${statement}`,
});

const largest = (members: readonly MeasuredMember[]) =>
  members.reduce<MeasuredMember | undefined>((best, one) => (best && best.value >= one.value ? best : one), undefined);

/** The own share of units on the year, and the rival that gained most. */
function shares({ figures }: FindingContext, own: ReadonlySet<string>): readonly (Finding | undefined)[] {
  const changes = membersOfFamily(figures, 'competition.unit_share_yoy_pp');
  const ours = changes.find(({ member }) => own.has(member));
  const rival = largest(changes.filter(({ member }) => !own.has(member)));
  const moved = (one: MeasuredMember, statement: string, direction: 'good' | 'bad', actions: readonly string[]) => {
    const share = figures.get(`competition.unit_share.${one.member}`)?.yearAgo;
    return thresholdFinding(
      {
        ...rule('market', statement),
        figure: one.id,
        side: one.value > 0 ? 'over' : 'under',
        bound: one.value > 0 ? leastPoints : -leastPoints,
        // Relative to the share a year ago: two points on ten are a fifth.
        scale: typeof share === 'number' && share > 0 ? share * 100 : 10,
        direction,
        evidence: [`competition.unit_share.${one.member}`],
        actions: { [direction]: actions },
      },
      figures,
    );
  };
  return [
    ours &&
      (ours.value > 0
        ? moved(ours, 'share_rises', 'good', [])
        : moved(ours, 'share_falls', 'bad', ['competition.defend_share'])),
    rival && rival.value > 0 ? moved(rival, 'rival_gains', 'bad', ['competition.watch_rival']) : undefined,
  ];
}

/** The channel in which the own brand lies furthest behind the best rival. */
function coverage({ figures }: FindingContext, own: ReadonlySet<string>): Finding | undefined {
  const cells = membersOfFamily(figures, 'competition.coverage').map((figure) => {
    const [brand = '', channel = ''] = membersOf(figure.member);
    return { figure, brand: memberPath(brand), channel: memberPath(channel) };
  });
  const gaps = cells
    .filter(({ brand }) => own.has(brand))
    .flatMap((ours) => {
      const rival = largest(
        cells.filter(({ brand, channel }) => !own.has(brand) && channel === ours.channel).map(({ figure }) => figure),
      );
      return rival ? [{ ours, rival, gap: rival.value - ours.figure.value }] : [];
    })
    .toSorted((a, b) => b.gap - a.gap || (a.ours.channel < b.ours.channel ? -1 : 1));
  const [widest] = gaps;
  if (!widest || widest.gap < leastGap) return undefined;
  return found(
    { ...rule('reach', 'coverage'), weight: 0.3, actions: { bad: ['competition.close_coverage'] } },
    figures,
    {
      kind: 'gap',
      figure: widest.ours.figure,
      direction: 'bad',
      severity: severity(widest.gap, 0.3, 0.8),
      evidence: [widest.rival.id],
      members: {
        channel: widest.ours.channel,
        rival: memberPath(membersOf(widest.rival.member)[0] ?? ''),
        rivalCell: widest.rival.member,
      },
    },
  );
}

/** The rival and line that undercut the own price most. */
function undercut({ figures }: FindingContext): Finding | undefined {
  const indices = membersOfFamily(figures, 'competition.price_index').toSorted(
    (a, b) => a.value - b.value || (a.id < b.id ? -1 : 1),
  );
  const [lowest] = indices;
  const [brand = '', line = ''] = membersOf(lowest?.member ?? '');
  return (
    lowest &&
    thresholdFinding(
      {
        ...rule('prices', 'undercut'),
        figure: lowest.id,
        side: 'under',
        bound: 0.8,
        direction: 'neutral',
        weight: 0.3,
        members: { brand: memberPath(brand), line: memberPath(line) },
      },
      figures,
    )
  );
}

/** The feature in which the own product leads most, and the one in which it trails most. */
function features({ figures, measures }: FindingContext): readonly (Finding | undefined)[] {
  const figure = figures.get('competition.advantages');
  if (typeof figure?.value !== 'object' || figure.value === null || !measures) return [];
  const table = advantages({ measures });
  const told = (one: (typeof table)[number] | undefined, statement: string, direction: 'good' | 'bad') => {
    const lead = one?.relative_lead ?? 0;
    if (!one || (direction === 'good' ? lead < 0.05 : lead > -0.05)) return undefined;
    const actions = { good: ['competition.tell_lead'], bad: ['competition.close_feature'] };
    return found({ ...rule('advantages', statement), actions }, figures, {
      kind: 'feature',
      figure,
      direction,
      severity: severity(lead, 0.2, 0.8),
      members: { feature: memberPath(one.feature), rival: memberPath(one.rival) },
    });
  };
  // One sentence on the table: what is behind asks for more than what is ahead.
  return [told(table.at(-1), 'feature_trails', 'bad') ?? told(table[0], 'feature_leads', 'good')];
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures, measures } = context;
  const own = measures ? ownBrands(measures) : new Set<string>();
  const searched = membersOfFamily(figures, 'competition.share_of_search').find(({ member }) => own.has(member));
  const all = [
    ...shares(context, own),
    coverage(context, own),
    searched &&
      changeFinding(
        {
          ...rule('reach', 'search'),
          figure: searched.id,
          base: 'previous',
          weight: 0.3,
          members: { brand: searched.member },
          actions: { bad: ['competition.win_searches'] },
        },
        figures,
      ),
    undercut(context),
    standoutFinding(
      {
        ...rule('engagement', 'engagement'),
        family: 'competition.engagement',
        side: 'highest',
        as: 'brand',
        weight: 0.1,
        actions: { neutral: ['competition.learn_format'] },
      },
      figures,
    ),
    ...features(context),
  ];
  return all.filter((one) => one !== undefined);
}
