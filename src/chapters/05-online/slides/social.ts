/** Social platforms, one row each, from the people reached to those who stayed. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { none } from '../../../figures/format/number.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { Unit } from '../../../figures/figure.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, ranked, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'online.social';
const most = 8;
const rates = ['retention', 'completion_rate', 'private_join_rate'] as const;
/** What `post_rates` calls them. */
const countedAs = { retention: 'retention', completion_rate: 'completion', private_join_rate: 'private_join' } as const;

type Platform = ReturnType<typeof rows<'platforms'>>[number];

/** A rate over all platforms of the table, by its counts. */
function overall({ measures }: SlideContext, rate: string, members: readonly string[]): number | null {
  const found = rows(measures, 'post_rates').filter(
    (row) => row.period === 'P' && row.rate === rate && members.includes(row.platform),
  );
  const sum = (of: (row: (typeof found)[number]) => number) => found.reduce((total, row) => total + of(row), 0);
  return divide(
    sum((row) => row.part_sum),
    sum((row) => row.whole_sum),
  );
}

function totalRow(context: SlideContext, platforms: readonly Platform[]): readonly TableCell[] {
  const { narrative, review } = context;
  const names = platforms.map(({ platform }) => platform);
  const text = (value: number | null, unit: Unit): TableCell => ({
    text: formatColumn([value], { locale: narrative.locale, currency: review.currency, unit })[0] ?? none,
  });
  const sum = (of: (row: Platform) => number | null) => platforms.reduce((total, row) => total + (of(row) ?? 0), 0);
  const [days, dated] = [sum((row) => row.days), sum((row) => row.dated)];
  return [
    { text: narrative.say('column.total') },
    text(
      sum((row) => row.reach),
      'people',
    ),
    text(
      sum((row) => row.visits),
      'people',
    ),
    text(
      sum((row) => row.retained),
      'people',
    ),
    ...rates.map((family) => text(overall(context, countedAs[family], names), 'share')),
    text(divide(days, dated), 'days'),
  ];
}

function tableOf(context: SlideContext, platforms: readonly Platform[], highlight: number) {
  const { narrative, review, figures } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const members = platforms.map(({ platform }) => memberPath(platform));
  const counts = (of: (row: Platform) => number | null) =>
    formatColumn(platforms.map(of), { ...style, unit: 'people' });
  const [reach, visits, retained] = [
    counts((row) => row.reach),
    counts((row) => row.visits),
    counts((row) => row.retained),
  ];
  const column = (family: string, unit: Unit) => {
    const ids = members.map((member) => `online.${family}.${member}`);
    const values = ids.map((one) => numberOf(context, one));
    const texts = formatColumn(values, { ...style, unit });
    const largest = Math.max(...values.map((value) => value ?? 0));
    return ids.map((figure, at): TableCell => {
      const value = values[at] ?? null;
      // A rate's shade says how it stands among the platforms.
      const shade = unit === 'share' && value !== null && largest > 0 ? { shade: value / largest } : {};
      return { text: texts[at] ?? none, ...shade, ...(figures.has(figure) ? { figure } : {}) };
    });
  };
  const shares = rates.map((family) => column(family, 'share'));
  const days = column('production_days', 'days');
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(key),
    align,
    width,
  });
  return table(
    {
      columns: [
        head(`${id}.platform`, 2, 'left'),
        head(`${id}.reach`, 1.3),
        head(`${id}.visits`, 1.3),
        head(`${id}.retained`, 1.4),
        ...rates.map((family) => head(`${id}.${family}`, 1.4)),
        head(`${id}.production_days`, 1.4),
      ],
      rows: platforms.map((_, at): readonly TableCell[] => [
        { text: narrative.label(members[at] ?? ''), bold: true },
        { text: reach[at] ?? none },
        { text: visits[at] ?? none },
        { text: retained[at] ?? none },
        ...shares.map((cells) => cells[at] ?? { text: none }),
        days[at] ?? { text: none },
      ]),
      ...(highlight < 0 ? {} : { highlight }),
      ...(platforms.length > 1 ? { total: totalRow(context, platforms) } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const platforms = rows(context.measures, 'platforms')
    .filter(({ period }) => period === 'P')
    .toSorted((a, b) => (b.reach ?? 0) - (a.reach ?? 0) || (a.platform < b.platform ? -1 : 1))
    .slice(0, most);
  const members = platforms.map(({ platform }) => memberPath(platform));
  const known = (family: string) =>
    ranked(context, `online.${family}`).filter(({ member }) => members.includes(member));
  const kept = known('retention');
  const [stays, leaves] = [kept[0], kept.length > 1 ? kept.at(-1) : undefined];
  const [watched] = known('completion_rate');
  const [joined] = known('private_join_rate');
  const [slow] = known('production_days');
  const [koc] = ranked(context, 'online.koc_interaction_rate');
  if (!stays) return undefined;
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      stays: stays.member,
      leaves: leaves?.member ?? '',
      watched: watched?.member ?? '',
      joined: joined?.member ?? '',
      slow: slow?.member ?? '',
      same: watched !== undefined && watched.member === slow?.member,
      koc: koc?.member ?? '',
    },
    exhibits: {
      exhibit: tableOf(context, platforms, leaves ? members.indexOf(leaves.member) : members.indexOf(stays.member)),
    },
    takeaways: ['keeps', 'watches', 'joins', 'koc.told'],
    figures: [
      ...members.flatMap((member) =>
        [...rates, 'production_days', 'koc_interaction_rate'].map((family) => `online.${family}.${member}`),
      ),
    ],
    datasets: ['social_posts'],
    definitions,
  });
}

export const social: SlideRule = { id, needs: ['social_posts'], build };
