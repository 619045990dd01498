/** Prices of rivals over the own ones, and who moved them: volatility, and the last two weeks of the period. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, plainText, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { pricesOf, type Price } from '../prices.js';
import { bySum, partsOf, type Part } from './stack.js';

const id = 'competition.prices';
const mostBrands = 7;
const mostLines = 5;
const mostMoves = 7;
/** A fall of the last two weeks that is worth an answer. */
const cut = -0.05;

function indexTable(context: SlideContext, parts: readonly Part[], lines: readonly string[]) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency, unit: 'ratio' } as const;
  const brands = bySum(parts, 'brand').slice(0, mostBrands);
  const find = (brand: string, line: string) => parts.find((one) => one.brand === brand && one.part === line);
  const columns = lines.map((line) =>
    formatColumn(
      brands.map((brand) => find(brand, line)?.value ?? null),
      style,
    ),
  );
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.brand`), align: 'left', width: 1.3 },
        ...lines.map((line) => ({ header: narrative.label(line), align: 'right' as const, width: 1.4 })),
      ],
      rows: brands.map((brand, row): readonly TableCell[] => [
        { text: narrative.label(brand), bold: true },
        ...lines.map((line, column): TableCell => {
          const found = find(brand, line);
          const text = columns[column]?.[row] ?? '—';
          // The cheaper the rival, the darker: there the own price is under pressure.
          return found
            ? { text, shade: Math.min(0.8, Math.max(0, (1 - found.value) * 2)), figure: found.id }
            : { text: '—' };
        }),
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

function moveTable(context: SlideContext, prices: readonly Price[]) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const means = prices.map(({ mean }) =>
    narrative.show({ id: '', family: '', unit: 'money', value: mean, measure: '', datasets: [] }),
  );
  const late = formatColumn(
    prices.map((one) => one.late),
    { ...style, unit: 'share', signed: true },
  );
  const volatility = formatColumn(
    prices.map((one) => one.volatility),
    { ...style, unit: 'share', signed: true },
  ).map((text) => text.replace(/^\+/, ''));
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.brand`), align: 'left', width: 1.2 },
        { header: narrative.say('column.line'), align: 'left', width: 1.6 },
        { header: narrative.say(`${id}.mean`), align: 'right', width: 1.2 },
        { header: narrative.say(`${id}.volatility`), align: 'right', width: 1.1 },
        { header: narrative.say(`${id}.late`), align: 'right', width: 1.4 },
      ],
      rows: prices.map((one, row): readonly TableCell[] => [
        { text: narrative.label(one.brand), bold: true },
        { text: narrative.label(one.line) },
        { text: means[row] ?? '—' },
        { text: volatility[row] ?? '—' },
        { text: late[row] ?? '—', tone: one.late !== null && one.late <= cut ? 'bad' : 'ink' },
      ]),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const parts = partsOf(context, 'competition.price_index');
  const rivals = pricesOf(context, 'P').filter(({ own }) => !own);
  const [dearest, cheapest] = [parts[0], parts.at(-1)];
  if (!dearest || !cheapest) return undefined;
  const lines = bySum(parts, 'part').slice(0, mostLines);
  const moved = rivals
    .toSorted(
      (a, b) =>
        (a.late ?? 0) - (b.late ?? 0) || (b.volatility ?? 0) - (a.volatility ?? 0) || (a.brand < b.brand ? -1 : 1),
    )
    .slice(0, mostMoves);
  const [drop] = moved.filter(({ late }) => late !== null && late <= cut);
  const [restless] = rivals.toSorted(
    (a, b) => (b.volatility ?? 0) - (a.volatility ?? 0) || (a.brand < b.brand ? -1 : 1),
  );
  const under = parts.filter(({ value }) => value < 1).length;
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      cheapest: cheapest.brand,
      cheapestLine: cheapest.part,
      cheapestCell: `${cheapest.brand}/${cheapest.part}`,
      dearest: dearest.brand,
      dearestLine: dearest.part,
      dearestCell: `${dearest.brand}/${dearest.part}`,
      below: cheapest.value < 1,
      under: shown(context, under, 'count'),
      cells: shown(context, parts.length, 'count'),
      drop: drop?.brand ?? '',
      dropLine: drop?.line ?? '',
      dropped: drop !== undefined,
      dropSize: shown(context, typeof drop?.late === 'number' ? -drop.late : null, 'share'),
      restless: restless?.brand ?? '',
      restlessLine: restless?.line ?? '',
      spread: shown(context, restless?.volatility ?? null, 'share'),
      restlessKnown: typeof restless?.volatility === 'number',
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: indexTable(context, parts, lines),
      exhibit2: moveTable(context, moved),
    },
    takeaways: ['cheapest.told', 'dearest.told'],
    takeaways2: ['drop.told', 'restless.told'],
    figures: parts.map((one) => one.id),
    datasets: ['competitor_prices'],
    definitions,
  });
}

export const prices: SlideRule = { id, needs: ['competitor_prices'], build };
