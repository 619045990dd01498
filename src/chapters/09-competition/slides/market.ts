/** The market: every brand's share of units, its change on the year, and how concentrated the market is. */
import type { Slide } from '../../../deck/deck.js';
import { concentrationRatio, herfindahl, sellers } from '../../../figures/statistics/concentration.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, differs, formatFor, makeSlide, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { ownBrands } from '../brands.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'competition.market';
const most = 8;

/** CR3 and HHI of a period's units, and how many brands sold any. */
function concentration({ measures }: SlideContext, period: string) {
  const units = rows(measures, 'brand_units')
    .filter((row) => row.period === period)
    .map((row) => row.units);
  return {
    cr3: concentrationRatio(units, 3),
    hhi: herfindahl(units),
    ...sellers(units),
  };
}

function shares(context: SlideContext, brands: readonly ValuedMember[], highlight: number) {
  const { narrative } = context;
  const now = brands.map(({ value }) => value);
  const then = brands.map(({ yearAgo }) => yearAgo ?? null);
  const figures = brands.map((figure) => figure.id);
  const format = formatFor(context, 'share', [...now, ...then]);
  const before = { name: narrative.say('column.yearAgo'), role: 'yearAgo' as const, values: then, figures, format };
  return chart(
    {
      kind: 'bar',
      categories: brands.map(({ member }) => narrative.label(member)),
      series: [
        { name: narrative.say('column.value'), role: 'actual', values: now, figures, format },
        ...(then.some((value) => value !== null) ? [before] : []),
      ],
      ...(highlight < 0 ? {} : { highlight }),
    },
    narrative.say(`${id}.alt`),
  );
}

function moves(context: SlideContext, brands: readonly ValuedMember[]) {
  const { narrative } = context;
  const values = brands.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: brands.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.move`),
          role: 'actual',
          values,
          // A rival's gain is neither good nor bad by itself: only the own bar is coloured.
          pointRoles: brands.map(({ member, value }) =>
            ownBrands(context.measures).has(member) ? (value < 0 ? 'bad' : 'good') : 'category',
          ),
          figures: brands.map((figure) => figure.id),
          // The heading names the unit: behind every label it would run into the names.
          format: formatFor(context, 'pp', values, true).replaceAll(/"([^"]*)"/g, (quoted, text: string) =>
            text === '\u2212' ? quoted : '',
          ),
        },
      ],
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const own = ownBrands(measures);
  const all = ranked(context, 'competition.unit_share');
  const brands = all.slice(0, most);
  const [leader] = brands;
  // A brand alone has all of the units, and nobody to be held against.
  if (!leader || brands.length < 2) return undefined;
  const ours = all.find(({ member }) => own.has(member));
  const changes = ranked(context, 'competition.unit_share_yoy_pp').filter(({ member }) =>
    brands.some((one) => one.member === member),
  );
  const rivals = changes.filter(({ member }) => !own.has(member));
  const [gainer, loser] = [rivals.find(({ value }) => value > 0), rivals.findLast(({ value }) => value < 0)];
  const [now, then] = [concentration(context, 'P'), concentration(context, 'Y')];
  const both = changes.length > 0;
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      ours: ours?.member ?? '',
      leader: leader.member,
      leads: ours?.member === leader.member,
      gainer: gainer?.member ?? '',
      loser: loser?.member ?? '',
      few: now.few,
      brands: shown(context, now.count, 'count'),
      cr3: shown(context, now.cr3, 'share'),
      hhi: shown(context, now.hhi, 'index'),
      compared: then.hhi !== null,
      cr3Then: shown(context, then.cr3, 'share'),
      hhiThen: shown(context, then.hhi, 'index'),
      moved: differs(context, now.hhi, then.hhi, 'index'),
      closer: (now.hhi ?? 0) > (then.hhi ?? 0),
    },
    exhibits: {
      ...(both
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: moves(context, changes),
          }
        : {}),
      exhibit: shares(
        context,
        brands,
        brands.findIndex(({ member }) => own.has(member)),
      ),
    },
    takeaways: ['ours.told', 'concentration'],
    takeaways2: both ? ['gainer.told', 'loser.told'] : [],
    figures: brands.flatMap(({ member }) =>
      ['unit_share', 'unit_share_yoy_pp', 'unit_share_qoq_pp'].map((family) => `competition.${family}.${member}`),
    ),
    datasets: ['market_sales'],
    definitions,
  });
}

export const market: SlideRule = { id, needs: ['market_sales'], build };
