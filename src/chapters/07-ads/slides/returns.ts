/** What a conversion costs on each platform and what a unit of spend brings back, in one table. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import type { Tone } from '../../../deck/tone.js';
import type { Unit } from '../../../figures/figure.js';
import { compare } from '../../../figures/comparisons.js';
import { formatColumn } from '../../../figures/format/column.js';
import { overlap } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { differs, makeSlide, numberOf, ranked, table, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { mainPlatforms, type MainPlatform } from '../main-platforms.js';

const id = 'ads.returns';

const columns = [
  ['ctr', 'share'],
  ['cvr', 'share'],
  ['cpa', 'money'],
  ['roas', 'ratio'],
] as const satisfies readonly (readonly [string, Unit])[];

function tableOf(context: SlideContext, platforms: readonly MainPlatform[], highlight: number) {
  const { narrative, review, figures } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const total = platforms.reduce((sum, { spend }) => sum + spend, 0);
  const spend = formatColumn(
    platforms.map((one) => one.spend),
    { ...style, unit: 'money' },
  );
  const part = formatColumn(
    platforms.map((one) => (total > 0 ? one.spend / total : null)),
    { ...style, unit: 'share' },
  );
  const tone = (figure: string): Tone => {
    const found = figures.get(figure);
    const verdict = found && compare(found, 'target')?.verdict;
    return verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'ink';
  };
  const cells = columns.map(([family, unit]) => {
    const ids = platforms.map(({ member }) => `ads.${family}.${member}`);
    const texts = formatColumn(
      ids.map((one) => numberOf(context, one)),
      { ...style, unit },
    );
    return ids.map((figure, at): TableCell => ({
      text: texts[at] ?? '—',
      tone: tone(figure),
      ...(numberOf(context, figure) === null ? {} : { figure }),
    }));
  });
  const before = formatColumn(
    platforms.map(({ member }) => figures.get(`ads.roas.${member}`)?.previous),
    { ...style, unit: 'ratio' },
  );
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(key),
    align,
    width,
  });
  return table(
    {
      columns: [
        head('ads.platforms.platform', 1.8, 'left'),
        head('column.spend', 1.3),
        head('column.share', 1.1),
        ...columns.map(([family]) => head(`${id}.${family}`, 1.3)),
        head(`${id}.before`, 1.3),
      ],
      rows: platforms.map(({ member }, at): readonly TableCell[] => [
        { text: narrative.label(member), bold: true },
        { text: spend[at] ?? '—' },
        { text: part[at] ?? '—' },
        ...cells.map((column) => column[at] ?? { text: '—' }),
        { text: before[at] ?? '—', tone: 'muted' },
      ]),
      ...(highlight < 0 ? {} : { highlight }),
    },
    narrative.say(`${id}.alt`),
  );
}

/** By more than rounding hides: from 0.03 to 0.03 nothing fell. */
function fell(context: SlideContext, figure: ValuedMember): boolean {
  const comparison = compare(figure, 'previous');
  return comparison?.verdict === 'worse' && differs(context, comparison.value, comparison.from, figure.unit);
}

function build(context: SlideContext): Slide | undefined {
  const platforms = mainPlatforms(context.measures);
  const among = (family: string) =>
    ranked(context, family).filter(({ member }) => platforms.some((one) => one.member === member));
  const [cost, back] = [among('ads.cpa'), among('ads.roas')];
  const [dear, cheap] = [cost[0], cost.at(-1)];
  const [best, worst] = [back[0], back.at(-1)];
  if (!dear || !cheap) return undefined;
  const over = cost.filter((figure) => compare(figure, 'target')?.verdict === 'worse');
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      cheap: cheap.member,
      dear: cost.length > 1 ? dear.member : '',
      distinct: !overlap(dear.interval, cheap.interval),
      best: best?.member ?? '',
      worst: back.length > 1 && !overlap(best?.interval, worst?.interval) ? (worst?.member ?? '') : '',
      fallen: back.find((one) => fell(context, one))?.member ?? '',
      over: over[0]?.member ?? '',
      loses: (worst?.value ?? 1) < 1,
    },
    exhibits: {
      exhibit: tableOf(
        context,
        platforms,
        platforms.findIndex(({ member }) => member === dear.member),
      ),
    },
    takeaways: ['cost', 'goal', 'back', 'next'],
    figures: platforms.flatMap(({ member }) => columns.map(([family]) => `ads.${family}.${member}`)),
    datasets: ['ad_stats'],
    definitions,
  });
}

export const returns: SlideRule = { id, needs: ['ad_stats'], build };
