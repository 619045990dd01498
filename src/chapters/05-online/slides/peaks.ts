/** The weeks of the channel whose best one stands out most, against its whole period, and what of each channel's spend no order carries. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { dayText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { mainChannels } from '../main-channels.js';
import { rows } from '../measures.js';

const id = 'online.peaks';
const most = 8;

/** Mondays side by side: the month stands at its first one alone, so that twelve weeks have room. */
function weekNames(weeks: readonly { readonly week: string }[]): readonly string[] {
  return weeks.map(({ week }, at) => {
    const day = `${Number(week.slice(8, 10))}`;
    return weeks[at - 1]?.week.slice(0, 7) === week.slice(0, 7) ? day : `${Number(week.slice(5, 7))}/${day}`;
  });
}

/** What of its spend each main channel puts into content and influencers. */
function hiddenCost(context: SlideContext, main: ReadonlyMap<string, number>) {
  const { narrative } = context;
  const shares = ranked(context, 'online.hidden_cost_share')
    .filter(({ member }) => main.has(member))
    .slice(0, most);
  const values = shares.map(({ value }) => value);
  const [first] = shares;
  if (!first || first.value === 0) return { shares: [], block: undefined };
  const block = chart(
    {
      kind: 'bar',
      categories: shares.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.hidden.name`),
          role: 'actual',
          values,
          figures: shares.map((figure) => figure.id),
          format: formatFor(context, 'share', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
  return { shares, block };
}

/** The main channel whose best week lies furthest over its whole period: the one whose peak says least about an ordinary week. */
function furthest(context: SlideContext, main: ReadonlyMap<string, number>) {
  const [first] = ranked(context, 'online.peak_roas')
    .flatMap((peak) => {
      const whole = numberOf(context, `online.roas.${peak.member}`);
      return main.has(peak.member) && whole !== null && whole > 0 ? [{ peak, whole }] : [];
    })
    .sort((a, b) => b.peak.value / b.whole - a.peak.value / a.whole);
  return first;
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const main = mainChannels(context.figures);
  const found = furthest(context, main);
  if (!found) return undefined;
  const { peak, whole } = found;
  const weeks = rows(measures, 'channel_weeks').filter(
    ({ period, channel }) => period === 'P' && memberPath(channel) === peak.member,
  );
  const values = weeks.map(({ gmv, spend }) => divide(gmv, spend));
  const at = values.findIndex((value) => value !== null && value === Math.max(...values.map((one) => one ?? 0)));
  const best = weeks[at];
  const { shares, block } = hiddenCost(context, main);
  const known = values.filter((value) => value !== null);
  return makeSlide(context, {
    id,
    layout: block ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      channel: peak.member,
      week: best ? dayText(best.week, narrative.locale) : '',
      gmv: shown(context, best?.gmv ?? null, 'money'),
      spend: shown(context, best?.spend ?? null, 'money'),
      lowest: shown(context, Math.min(...known), 'ratio'),
      higher: peak.value > whole,
      hidden: shares[0]?.member ?? '',
      least: shares.length > 1 ? (shares.at(-1)?.member ?? '') : '',
    },
    exhibits: {
      ...(block
        ? {
            heading: plainText(narrative.say(`${id}.heading`, { channel: peak.member })),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: chart(
        {
          kind: 'column',
          categories: weekNames(weeks),
          series: [
            {
              name: narrative.say('column.roas'),
              role: 'actual',
              values,
              figures: weeks.map((_, week) => (week === at ? peak.id : null)),
              format: formatFor(context, 'ratio', values),
            },
          ],
          highlight: at,
          reference: {
            value: whole,
            label: narrative.say(`${id}.whole`),
            figure: `online.roas.${peak.member}`,
          },
        },
        narrative.say(`${id}.alt`, { channel: peak.member }),
      ),
      exhibit2: block,
    },
    takeaways: ['peak', 'spread'],
    takeaways2: ['hidden', 'change'],
    figures: [peak.id, `online.roas.${peak.member}`, ...shares.map((figure) => figure.id)],
    datasets: ['orders', 'spend', 'channels'],
    definitions,
  });
}

export const peaks: SlideRule = { id, needs: ['orders', 'spend'], build };
