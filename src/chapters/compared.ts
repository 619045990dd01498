/** Members of a family drawn beside the period before, each value read as in the sentences, with its interval where it has one. */
import type { ChartSpec, Series } from '../deck/block.js';
import { isWhole } from '../figures/format/whole.js';
import type { SlideContext } from './chapter.js';
import { formatFor, shown, type ValuedMember } from './slide.js';

type Options = Pick<ChartSpec, 'kind'> & Partial<Pick<ChartSpec, 'highlight' | 'reference'>>;

export function comparedChart(
  context: SlideContext,
  members: readonly ValuedMember[],
  { kind, ...marks }: Options,
): ChartSpec {
  const { narrative } = context;
  const unit = members[0]?.unit ?? 'number';
  const values = members.map(({ value }) => value);
  const previous = members.map((figure) => figure.previous ?? null);
  const shared = { figures: members.map(({ id }) => id), format: formatFor(context, unit, [...values, ...previous]) };
  // A chart's format has one number of decimals for all: 0.064% beside 0.31% would read 0.1%.
  // Parts of a whole are left to the deck, which labels them so that they add up.
  const labels = (of: readonly (number | null)[]): Pick<Series, 'labels'> =>
    unit === 'share' && isWhole(of)
      ? {}
      : { labels: of.map((value) => (value === null ? null : shown(context, value, unit))) };
  const before: Series = {
    name: narrative.say('column.previous'),
    role: 'previous',
    values: previous,
    ...labels(previous),
    ...shared,
  };
  const now: Series = {
    name: narrative.say('column.value'),
    role: 'actual',
    values,
    ...labels(values),
    low: members.map(({ interval }) => interval?.low ?? null),
    high: members.map(({ interval }) => interval?.high ?? null),
    ...shared,
  };
  return {
    kind,
    categories: members.map(({ member }) => narrative.label(member)),
    series: previous.some((value) => value !== null) ? [before, now] : [now],
    ...marks,
  };
}
