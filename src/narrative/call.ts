/** One saying of a sentence: what its helpers need to look figures up and to complain with the right place. */
import type { Comparison, Base } from '../figures/comparisons.js';
import { compare } from '../figures/comparisons.js';
import type { Figure, Figures } from '../figures/figure.js';
import type { Reader } from '../figures/format/figure-text.js';
import { none } from '../figures/format/number.js';
import { figureId, memberPath } from '../figures/member.js';
import { fail } from '../errors/problem.js';

export interface Call {
  readonly key: string;
  readonly template: string;
  readonly figures: Figures;
  /** Ids of the figures that were looked up so far. */
  readonly named: Set<string>;
  readonly reader: Reader;
  readonly label: (member: string) => string;
  readonly say: (key: string, context: Readonly<Record<string, unknown>>) => string;
  /** `sayIf`: a figure without a value ends the sentence. */
  readonly optional: boolean;
}

/** Ends a sentence of `sayIf` that has nothing to say. */
export class NoValue extends Error {}

export function absent(call: Call): string {
  if (call.optional) throw new NoValue();
  return none;
}

const bases: readonly string[] = ['target', 'benchmark', 'previous', 'yearAgo'] satisfies Base[];

/**
 * The figure of `"family" member member`. A path of members in one argument is taken too. Where a family as a whole has no value,
 * its members have none either.
 */
export function figureOf(call: Call, [family = '', ...members]: readonly string[]): Figure {
  const id = members.length === 0 ? family : figureId(family, memberPath(...members));
  const figure = call.figures.get(id) ?? call.figures.get([family, members.join('/')].join('.'));
  if (figure) {
    call.named.add(figure.id);
    return figure;
  }
  const whole = call.figures.get(family);
  if (whole?.value === null) return whole;
  if (call.optional) throw new NoValue();
  return fail('NARRATIVE_FIGURE', { template: call.template, key: call.key, figure: id });
}

/** The comparison of `"family" member … "base"`; the last argument names the base. */
export function comparisonOf(call: Call, args: readonly string[]): Comparison | undefined {
  const base = args.at(-1) ?? '';
  if (!bases.includes(base)) {
    const why = `"${base}" is not one of ${bases.join(', ')}`;
    fail('NARRATIVE_PARAMETER', { template: call.template, key: call.key, why });
  }
  return compare(figureOf(call, args.slice(0, -1)), base as Base);
}
