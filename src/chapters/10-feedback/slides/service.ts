/** Service tickets by issue: how many were in hand for over five days, and returns among them. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'feedback.service';
const most = 8;

type Issue = ReturnType<typeof rows<'service'>>[number];

function issueChart(context: SlideContext, issues: readonly Issue[]): ChartBlock {
  const { narrative } = context;
  const parts = [
    { key: 'slow', role: 'actual', of: (row: Issue) => row.slow },
    { key: 'within', role: 'category', of: (row: Issue) => row.known - row.slow },
    { key: 'unknown', role: 'yearAgo', of: (row: Issue) => row.tickets - row.known },
  ] as const;
  const format = formatFor(
    context,
    'count',
    issues.map(({ tickets }) => tickets),
  );
  return chart(
    {
      kind: 'stacked-bar',
      categories: issues.map(({ issue }) => narrative.label(memberPath(issue))),
      series: parts
        .filter(({ of }) => issues.some((row) => of(row) > 0))
        .map(({ key, role, of }) => ({ name: narrative.say(`${id}.${key}`), role, values: issues.map(of), format })),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { figures } = context;
  const share = figures.get('feedback.slow_returns');
  if (typeof share?.value !== 'number') return undefined;
  const issues = rows(context.measures, 'service').toSorted(
    (a, b) => b.tickets - a.tickets || (a.issue < b.issue ? -1 : 1),
  );
  const sum = (of: (row: Issue) => number, among = issues) => among.reduce((total, row) => total + of(row), 0);
  const returns = issues.filter((row) => row.is_return);
  const others = issues.filter((row) => !row.is_return);
  const [slow, known] = [sum((row) => row.slow, returns), sum((row) => row.known, returns)];
  const otherSlow = divide(
    sum((row) => row.slow, others),
    sum((row) => row.known, others),
  );
  const mean = divide(
    sum((row) => row.days, returns),
    known,
  );
  const slowShare = divide(slow, known);
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      returns: returns.length > 0,
      slow: shown(context, slow, 'count'),
      slowShare: slowShare === null ? '' : shown(context, slowShare, 'share'),
      mean: mean === null ? '' : shown(context, mean, 'days'),
      otherSlow: otherSlow === null ? '' : shown(context, otherSlow, 'share'),
      slower: slowShare !== null && otherSlow !== null && slowShare > otherSlow,
      unknown: shown(
        context,
        sum((row) => row.tickets - row.known),
        'count',
      ),
      anyUnknown: sum((row) => row.tickets - row.known) > 0,
    },
    exhibits: {
      exhibit: issueChart(context, issues.slice(0, most)),
    },
    takeaways: ['share', 'returns.told', 'others', 'next'],
    figures: ['feedback.slow_returns'],
    datasets: ['tickets'],
    definitions,
  });
}

export const service: SlideRule = { id, needs: ['tickets'], build };
