/** What hardware tickets blame: the issues of the six months, and their shares from month to month. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { overlap } from '../../../figures/interval.js';
import { memberPath } from '../../../figures/member.js';
import { divide, pointsBetween } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { monthName } from '../words.js';

const id = 'feedback.hardware';
const most = 7;
const lines = 3;

interface Month {
  readonly month: string;
  readonly all: number;
  readonly of: (member: string) => number;
}

function monthsOf({ measures }: SlideContext): readonly Month[] {
  const found = rows(measures, 'hardware');
  return [...new Set(found.map(({ month }) => month))].map((month) => {
    const inMonth = found.filter((row) => row.month === month);
    return {
      month,
      all: inMonth.reduce((sum, { tickets }) => sum + tickets, 0),
      of: (member) => inMonth.find(({ issue }) => memberPath(issue) === member)?.tickets ?? 0,
    };
  });
}

/** The seven largest issues, then the others together. */
function issueChart(context: SlideContext, issues: readonly ValuedMember[]): ChartBlock {
  const { narrative } = context;
  const drawn = issues.slice(0, most);
  const rest = issues.slice(most).reduce((sum, { value }) => sum + value, 0);
  const others = issues.length > most;
  const values = [...drawn.map(({ value }) => value), ...(others ? [rest] : [])];
  const end = (side: 'low' | 'high') => [
    ...drawn.map(({ interval }) => interval?.[side] ?? null),
    ...(others ? [null] : []),
  ];
  return chart(
    {
      kind: 'bar',
      categories: [
        ...drawn.map(({ member }) => narrative.label(member)),
        ...(others ? [narrative.say('column.others')] : []),
      ],
      series: [
        {
          name: narrative.say('column.share'),
          role: 'actual',
          values,
          low: end('low'),
          high: end('high'),
          figures: [...drawn.map((figure) => figure.id), ...(others ? [null] : [])],
          format: formatFor(context, 'share', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

function monthChart(context: SlideContext, months: readonly Month[], issues: readonly ValuedMember[]): ChartBlock {
  const { narrative } = context;
  const roles = ['actual', 'category', 'previous'] as const;
  return chart(
    {
      kind: 'line',
      categories: months.map(({ month }) => monthName(month, narrative)),
      series: issues.slice(0, lines).map(({ member }, at) => {
        const values = months.map((month) => divide(month.of(member), month.all));
        return {
          name: narrative.label(member),
          role: roles[at] ?? 'previous',
          values,
          format: formatFor(context, 'share', values),
        };
      }),
    },
    narrative.say(`${id}.alt2`),
  );
}

/** The share of an issue in the last three of the months against the three before them. */
function halves(months: readonly Month[], member: string) {
  const half = (part: readonly Month[]) => ({
    hits: part.reduce((sum, month) => sum + month.of(member), 0),
    n: part.reduce((sum, { all }) => sum + all, 0),
  });
  const [before, after] = [half(months.slice(0, -3)), half(months.slice(-3))];
  const change = newcombe(after, before);
  return {
    before: divide(before.hits, before.n),
    after: divide(after.hits, after.n),
    rises: change !== undefined && change.low > 0,
    falls: change !== undefined && change.high < 0,
  };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const issues = ranked(context, 'feedback.hardware_issue');
  const [first, second, third] = issues;
  if (!first) return undefined;
  const months = monthsOf(context);
  const { before, after, rises, falls } = halves(months, first.member);
  const top = issues.slice(0, lines).reduce((sum, { value }) => sum + value, 0);
  const line = months.length > 2 ? monthChart(context, months, issues) : undefined;
  return makeSlide(context, {
    id,
    layout: line ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      first: first.member,
      second: second?.member ?? '',
      third: third?.member ?? '',
      apart: second !== undefined && !overlap(first.interval, second.interval),
      top: shown(context, top, 'share'),
      mostly: top > 0.5,
      tickets: shown(context, first.n ?? null, 'count'),
      before: shown(context, before, 'share'),
      after: shown(context, after, 'share'),
      by: shown(context, Math.abs(pointsBetween(after, before) ?? 0), 'pp').replace('+', ''),
      compared: before !== null && after !== null,
      rises,
      falls,
    },
    exhibits: {
      ...(line
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: issueChart(context, issues),
      exhibit2: line,
    },
    takeaways: ['lead', 'three'],
    ...(line ? { takeaways2: ['trend', 'next'] } : {}),
    figures: issues.map((figure) => figure.id),
    datasets: ['tickets'],
    definitions,
  });
}

export const hardware: SlideRule = { id, needs: ['tickets'], build };
