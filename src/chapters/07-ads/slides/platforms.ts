/** Ad platforms: how often an ad is clicked against what it costs to show, and that price week by week. */
import type { Slide } from '../../../deck/deck.js';
import { growth } from '../../../figures/round.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { mainPlatforms, type MainPlatform } from '../main-platforms.js';
import { campaignPrices, pricedWeeks, type PricedWeek } from './weeks.js';

const id = 'ads.platforms';

function bubbles(context: SlideContext, platforms: readonly MainPlatform[], best: string) {
  const { narrative } = context;
  const x = platforms.map(({ member }) => numberOf(context, `ads.cpm.${member}`));
  const y = platforms.map(({ member }) => numberOf(context, `ads.ctr.${member}`));
  const names = platforms.map(({ member }) => narrative.label(member));
  return chart(
    {
      kind: 'bubble',
      categories: names,
      series: [
        {
          name: narrative.say(`${id}.platform`),
          role: 'category',
          values: y,
          x,
          size: platforms.map(({ spend }) => spend),
          labels: names,
          figures: platforms.map(({ member }) => `ads.ctr.${member}`),
          format: formatFor(context, 'share', y),
        },
      ],
      highlight: platforms.findIndex(({ member }) => member === best),
      axes: { x: narrative.say(`${id}.cpm`), y: narrative.say(`${id}.ctr`) },
      axisFormats: { x: formatFor(context, 'money', x), y: formatFor(context, 'share', y) },
    },
    narrative.say(`${id}.alt`),
  );
}

function prices(context: SlideContext, weeks: readonly PricedWeek[], dearest: number) {
  const { narrative } = context;
  const values = weeks.map(({ cpm }) => cpm);
  return chart(
    {
      kind: 'column',
      categories: weeks.map(({ from }) => `${Number(from.slice(5, 7))}/${Number(from.slice(8, 10))}`),
      series: [
        {
          name: narrative.say(`${id}.cpm`),
          role: 'actual',
          values,
          pointRoles: weeks.map(({ campaign }) => (campaign ? 'actual' : 'category')),
          format: formatFor(context, 'money', values),
        },
      ],
      highlight: dearest,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures, review } = context;
  const platforms = mainPlatforms(measures);
  const among = (family: string) =>
    ranked(context, family).filter(({ member }) => platforms.some((one) => one.member === member));
  const [clicked, cpm] = [among('ads.ctr'), among('ads.cpm')];
  const [best, cheap, dear] = [clicked[0], cpm.at(-1), cpm[0]];
  const ignored = clicked.at(-1);
  if (!best || !cheap || !dear) return undefined;
  const weeks = pricedWeeks(measures, review);
  const values = weeks.map((week) => week.cpm ?? 0);
  const dearest = values.indexOf(Math.max(...values));
  const { during, other } = campaignPrices(measures, review);
  const rise = growth(during, other);
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      best: best.member,
      ignored: clicked.length > 1 && !overlap(best.interval, ignored?.interval) ? (ignored?.member ?? '') : '',
      cheap: cheap.member,
      dear: cpm.length > 1 ? dear.member : '',
      campaign: rise !== null,
      risen: (rise ?? 0) > 0.02,
      fallen: (rise ?? 0) < -0.02,
      during: shown(context, during, 'money'),
      other: shown(context, other, 'money'),
      rise: shown(context, Math.abs(rise ?? 0), 'share'),
      peaky: values.every((value, at) => at === dearest || value < (values[dearest] ?? 0) * 0.99),
      dearest: shown(context, weeks[dearest]?.cpm ?? null, 'money'),
      dearestWeek: weeks[dearest]?.from ?? review.periods.P.from,
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: bubbles(context, platforms, best.member),
      exhibit2: prices(context, weeks, dearest),
    },
    takeaways: ['clicks', 'price'],
    takeaways2: ['campaign.told', 'week'],
    figures: platforms.flatMap(({ member }) => [`ads.ctr.${member}`, `ads.cpm.${member}`]),
    datasets: ['ad_stats'],
    definitions,
  });
}

export const platforms: SlideRule = { id, needs: ['ad_stats'], build };
