/** What the slides of all chapters share: sentences by the slide's id, takeaways, foot and notes. */
import type { Block, ChartBlock, ChartSpec, Paragraph, TableBlock, TextBlock } from '../deck/block.js';
import type { LayoutName, Slide, SlotName } from '../deck/deck.js';
import { pictureNotes } from '../deck/picture.js';
import { sameScale } from '../deck/same-scale.js';
import type { TableSpec } from '../deck/table.js';
import type { FigureDefinitions } from '../figures/definition.js';
import type { Figure, Unit } from '../figures/figure.js';
import { chartFormat } from '../figures/format/chart-format.js';
import { countText } from '../figures/format/count.js';
import { comparisonCaveats } from '../narrative/caveats.js';
import { periodName } from '../narrative/dates.js';
import type { Parameters } from '../narrative/narrative.js';
import type { SlideContext } from './chapter.js';

export interface SlidePlan {
  /** `<chapter>.<slide>`: its sentences are `<id>.title`, `.title.short`, `.subtitle`, `.say` (what to say), and its takeaways. */
  readonly id: string;
  readonly layout: LayoutName;
  /** Members and choices that its sentences name. */
  readonly parameters: Parameters;
  readonly exhibits: Readonly<Partial<Record<SlotName, Block | undefined>>>;
  /** Names of takeaways in the order of weight; one whose figures have no value is dropped. */
  readonly takeaways: readonly string[];
  readonly takeaways2?: readonly string[];
  /** Figures that stand on it; those that the run does not have are left out. */
  readonly figures: readonly string[];
  /** Datasets of the foot; those not supplied are left out. */
  readonly datasets: readonly string[];
  /** In place of the datasets, where the slide rests on what all chapters say. */
  readonly source?: string;
  readonly definitions: FigureDefinitions;
}

const most = 4;

/** The takeaways that the data supports, each a paragraph with bold lead words; undefined without any. */
export function takeaways(
  { narrative }: SlideContext,
  keys: readonly string[],
  parameters: Parameters,
): TextBlock | undefined {
  const said = keys.flatMap((key) => {
    const text = narrative.sayIf(key, parameters) ?? '';
    return text === '' ? [] : [{ text, short: narrative.sayIf(`${key}.short`, parameters) ?? '' }];
  });
  const paragraphs = said.slice(0, most).map(({ text, short }): Paragraph => ({
    runs: narrative.runs(text),
    figures: narrative.figuresIn(text),
    ...(short === '' ? {} : { short: narrative.runs(short) }),
  }));
  return paragraphs.length > 0 ? { kind: 'text', paragraphs } : undefined;
}

/** A sentence without markup: asterisks of the data as they are. */
function unmarked(sentence: string, { narrative }: SlideContext): string {
  return narrative
    .runs(sentence)
    .map(({ text }) => text)
    .join('');
}

export function plainText(text: string): TextBlock {
  return { kind: 'text', paragraphs: [{ runs: [{ text }] }] };
}

/** `来源：订单（75,123行）· 2025年第四季度`. */
function foot({ narrative, datasets, review }: SlideContext, names: readonly string[]): string {
  const supplied = names.filter((name) => datasets.has(name));
  const rows = supplied.reduce((total, name) => total + (datasets.get(name) ?? 0), 0);
  return narrative.say('foot.source', {
    list: supplied.map((name) => narrative.say(`dataset.${name}`)).join(narrative.locale === 'zh-CN' ? '、' : ', '),
    rows: countText(rows, narrative.locale),
    period: periodName(review.periods.P, narrative.locale),
  });
}

const membersInNotes = 8;

/** One paragraph a family: its values, its definition, and the size and interval of a sample. */
function familyNote(figures: readonly Figure[], { narrative }: SlideContext, definitions: FigureDefinitions): string[] {
  const [first] = figures;
  const definition = first && definitions[first.family];
  if (!first || !definition) return [];
  const name = definition.name[narrative.locale];
  const valued = figures.filter(({ value }) => value !== null);
  if (valued.length === 0) {
    return first.reason ? [narrative.say('note.missing', { name, why: narrative.reason(first.reason) })] : [];
  }
  if (first.unit === 'table') {
    return [narrative.say('note.table', { name, definition: definition.definition[narrative.locale] })];
  }
  const separator = narrative.locale === 'zh-CN' ? '，' : ', ';
  const text = valued
    .slice(0, membersInNotes)
    .map((figure) =>
      [...(figure.member === undefined ? [] : [narrative.label(figure.member)]), narrative.show(figure)].join(' '),
    )
    .join(separator);
  const note = narrative.say('note.figure', { name, text, definition: definition.definition[narrative.locale] });
  const sampled =
    first.member === undefined && first.interval ? narrative.sayIf('note.interval', { figure: first.id }) : undefined;
  return [sampled === undefined ? note : `${note}${narrative.locale === 'zh-CN' ? '' : ' '}${sampled}`];
}

/** What distorts the comparisons that figures of the slide make. */
function distortions({ review, narrative }: SlideContext, figures: readonly Figure[]): readonly string[] {
  const caveats = comparisonCaveats(review, narrative);
  // Ids that end so are changes on the period before (qoq) and on the year (yoy) themselves.
  const compares = (base: 'previous' | 'yearAgo', ending: RegExp) =>
    figures.some(({ family, [base]: before }) => typeof before === 'number' || ending.test(family));
  return [
    ...(compares('previous', /_qoq(_pp)?$/) ? caveats.previous : []),
    ...(compares('yearAgo', /_yoy(_pp)?$/) ? caveats.yearAgo : []),
  ];
}

/** Where a comparison rests on an earlier run, because the rows hold nothing of that period. */
function recollections({ narrative }: SlideContext, figures: readonly Figure[]): readonly string[] {
  return (['previous', 'yearAgo'] as const).flatMap((base) => {
    const run = figures.map(({ recalled }) => recalled?.[base]).find((one) => one !== undefined);
    return run === undefined ? [] : [narrative.say('note.recalled', { run, yearAgo: base === 'yearAgo' })];
  });
}

function notes(context: SlideContext, plan: SlidePlan, figures: readonly Figure[]): string[] {
  const { narrative } = context;
  const families = new Map<string, Figure[]>();
  for (const figure of figures) families.set(figure.family, [...(families.get(figure.family) ?? []), figure]);
  const say = narrative.sayIf(`${plan.id}.say`, plan.parameters);
  return [
    ...(say === undefined || say === '' ? [] : [unmarked(say, context)]),
    ...[...families.values()].flatMap((family) => familyNote(family, context, plan.definitions)),
    ...distortions(context, figures),
    ...recollections(context, figures),
    narrative.say('note.rounded'),
  ];
}

/** The slide, or undefined where its title has nothing to say. */
export function makeSlide(context: SlideContext, plan: SlidePlan): Slide | undefined {
  const { narrative, review } = context;
  const { P, C } = review.periods;
  const parameters: Parameters = {
    from: P.from,
    to: P.to,
    ...(C ? { campaignFrom: C.from, campaignTo: C.to } : {}),
    ...plan.parameters,
  };
  const said = narrative.sayIf(`${plan.id}.title`, parameters) ?? '';
  const title = unmarked(said, context);
  if (title === '') return undefined;
  const shortTitle = unmarked(narrative.sayIf(`${plan.id}.title.short`, parameters) ?? '', context);
  const keyed = (names: readonly string[] = []) => names.map((name) => `${plan.id}.${name}`);
  const filled = {
    subtitle: plainText(narrative.say(`${plan.id}.subtitle`, parameters)),
    ...plan.exhibits,
    takeaways: takeaways(context, keyed(plan.takeaways), parameters),
    takeaways2: takeaways(context, keyed(plan.takeaways2), parameters),
  };
  const figures = [...new Set(plan.figures)].flatMap((id) => context.figures.get(id) ?? []);
  return {
    id: plan.id,
    layout: plan.layout,
    title,
    titleFigures: narrative.figuresIn(said),
    ...(shortTitle === '' || shortTitle === title ? {} : { shortTitle }),
    slots: Object.fromEntries(Object.entries(filled).filter(([, block]) => block !== undefined)),
    source: plan.source ?? foot(context, plan.datasets),
    chapter: narrative.say(`${plan.id.split('.')[0] ?? ''}.name`),
    notes: [
      ...notes(context, { ...plan, parameters }, figures),
      // What a picture shows cannot be opened as a sheet: the notes hold its table.
      ...Object.values(plan.exhibits).flatMap((block) => (block?.kind === 'picture' ? pictureNotes(block) : [])),
    ],
    figures: figures.map(({ id }) => id),
  };
}

/** Excel number format for values of a unit, at the scale of the largest of them. */
export function formatFor(
  { narrative, review }: SlideContext,
  unit: Unit,
  values: readonly (number | null)[],
  signed = false,
): string {
  const magnitude = values.reduce<number>((largest, value) => Math.max(largest, Math.abs(value ?? 0)), 0);
  return chartFormat({ unit, locale: narrative.locale, currency: review.currency, magnitude, signed });
}

export function chart(spec: ChartSpec, alt: string, heading?: string): ChartBlock {
  return { kind: 'chart', chart: spec, alt, ...(heading === undefined ? {} : { heading }) };
}

/** Charts of one unit side by side, on one scale, so that equal lengths are equal values. */
export function onOneScale(left: ChartBlock, right: ChartBlock): readonly [ChartBlock, ChartBlock] {
  const [first = left.chart, second = right.chart] = sameScale([left.chart, right.chart]);
  return [
    { ...left, chart: first },
    { ...right, chart: second },
  ];
}

export function table(spec: TableSpec, alt: string): TableBlock {
  return { kind: 'table', table: spec, alt };
}

export type ValuedMember = Figure & { readonly member: string; readonly value: number };

/** Members of a family that have a number, the largest first; equal ones by id. */
export function ranked({ figures }: Pick<SlideContext, 'figures'>, family: string): readonly ValuedMember[] {
  return [...figures.values()]
    .filter(
      (figure): figure is ValuedMember =>
        figure.family === family && figure.member !== undefined && typeof figure.value === 'number',
    )
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** The value of a figure that is a number, else null. */
export function numberOf({ figures }: Pick<SlideContext, 'figures'>, id: string): number | null {
  const value = figures.get(id)?.value;
  return typeof value === 'number' ? value : null;
}

/** A number of a measure's table as it is read on a slide. */
export function shown({ narrative }: SlideContext, value: number | null, unit: Unit): string {
  return narrative.show({ id: '', family: '', unit, value, measure: '', datasets: [] });
}

/** Whether two numbers differ as they are read: of what moved less than rounding hides nothing is told. */
export function differs(context: SlideContext, one: number | null, other: number | null, unit: Unit): boolean {
  return shown(context, one, unit) !== shown(context, other, unit);
}
