/** A family of figures as a chapter declares it: its unit, which way is better, its measure, and how its values are read. */
import { computeFigures } from '../figures/compute.js';
import type { Figure, Unit } from '../figures/figure.js';
import type { FigureRule, Reading } from '../figures/rule.js';
import type { Chapter, FigureContext } from './chapter.js';
import { loadMeasures } from './measure.js';

/** A reading with its member, a path of `memberPath`; a family of one value has none. */
export interface MemberReading extends Reading {
  readonly member?: string;
}

export interface Family {
  /** Without the chapter: `line_share`. */
  readonly name: string;
  /** First part of its ids where that is not the chapter's. */
  readonly group?: string;
  readonly unit: Unit;
  readonly good?: 'up' | 'down';
  /** The measure without which it has no value. */
  readonly measure: string;
  /** True where the definition speaks of the campaign. */
  readonly campaign?: boolean;
  readonly read: (context: FigureContext) => readonly MemberReading[];
}

type ChapterFolder = Pick<Chapter, 'id' | 'folder' | 'measures'>;

function ruleOf(
  family: Family,
  chapter: ChapterFolder,
  context: FigureContext,
  datasets: readonly string[],
): FigureRule {
  const head = {
    family: `${family.group ?? chapter.id}.${family.name}`,
    unit: family.unit,
    measure: family.measure,
    datasets,
    ...(family.good === undefined ? {} : { good: family.good }),
  };
  if (family.campaign === true && context.review.campaign === undefined) {
    return { ...head, read: () => ({ value: null, reason: { code: 'not_configured', subject: 'campaign' } }) };
  }
  const readings = context.measures.has(family.measure) ? family.read(context) : [];
  const [first] = readings;
  if (first && first.member === undefined) return { ...head, read: () => first };
  return { ...head, members: () => readings.map(({ member = '', ...reading }) => [member, reading]) };
}

/** All figures of the families, in their order. A family without a value is there once, without a member, with its reason. */
export function figuresOf(
  families: readonly Family[],
  chapter: ChapterFolder,
  context: FigureContext,
): readonly Figure[] {
  const loaded = loadMeasures(chapter);
  const rules = families.map((family) => ruleOf(family, chapter, context, loaded.get(family.measure)?.needed ?? []));
  return computeFigures(chapter.id, rules, context);
}
