/** Availability: how much of each service's error budget was used, and how long incidents took to be over. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { compare } from '../../../figures/comparisons.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, formatFor, makeSlide, plainText, ranked, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'technology.availability';
const most = 7;

interface Service {
  readonly member: string;
  readonly figure: string;
  readonly downMinutes: number;
  /** Time down over the time that the target allows; null without a target, or where it allows none. */
  readonly used: number | null;
}

/** Services whose downtime is known, the one that used most of its budget first. */
function services({ figures, measures }: SlideContext): readonly Service[] {
  return rows(measures, 'services')
    .filter(({ period }) => period === 'P')
    .flatMap(({ service, down_seconds: down, seconds }): readonly Service[] => {
      const member = memberPath(service);
      const figure = figures.get(`technology.availability.${member}`);
      if (down === null || typeof figure?.value !== 'number') return [];
      const allowed = figure.target === undefined ? null : (1 - figure.target) * seconds;
      return [{ member, figure: figure.id, downMinutes: down / 60, used: divide(down, allowed) }];
    })
    .toSorted((a, b) => (b.used ?? 0) - (a.used ?? 0) || b.downMinutes - a.downMinutes);
}

/** The budget that was used where every service drawn has a target, else the minutes that each was down. */
function budget(context: SlideContext, drawn: readonly Service[], planned: boolean): Block {
  const { narrative } = context;
  const values = drawn.map(({ used, downMinutes }) => (planned ? used : downMinutes));
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(planned ? `${id}.used` : `${id}.down`),
          role: 'actual',
          values,
          format: formatFor(context, planned ? 'share' : 'minutes', values),
        },
      ],
      highlight: 0,
      ...(planned ? { reference: { value: 1, label: narrative.say(`${id}.allowed`) } } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function recovery(context: SlideContext): Block | undefined {
  // By severity, the gravest first, as the data names them.
  const found = ranked(context, 'technology.mttr').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (found.length === 0) return undefined;
  return chart(comparedChart(context, found, { kind: 'column' }), context.narrative.say(`${id}.alt2`));
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const all = services(context);
  const drawn = all.slice(0, most);
  const [worst] = drawn;
  if (!worst) return undefined;
  const planned = drawn.every(({ used }) => used !== null);
  const missed = all.filter(({ figure }) => {
    const found = figures.get(figure);
    return found !== undefined && compare(found, 'target')?.verdict === 'worse';
  });
  const met = all.filter(({ used }) => used !== null).length - missed.length;
  const beside = recovery(context);
  const slowest = ranked(context, 'technology.mttr');
  const grave = rows(context.measures, 'recovery').find(({ period }) => period === 'P');
  const told = ['missed.told', 'met.told'];
  const toldBeside = ['recovery', 'incidents'];
  return makeSlide(context, {
    id,
    layout: beside ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      planned,
      worst: worst.member,
      missed: missed.length > 0,
      missedCount: shown(context, missed.length, 'count'),
      met: met > 0,
      metCount: shown(context, met, 'count'),
      used: shown(context, worst.used, 'share'),
      over: (worst.used ?? 0) > 1,
      down: shown(context, worst.downMinutes, 'minutes'),
      severity: grave?.severity ?? '',
      incidents: shown(context, grave?.incidents ?? null, 'count'),
      slowest: slowest[0]?.member ?? '',
    },
    exhibits: {
      exhibit: budget(context, drawn, planned),
      ...(beside
        ? {
            heading: plainText(narrative.say(planned ? `${id}.heading` : `${id}.heading.down`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: beside,
          }
        : {}),
    },
    takeaways: beside ? told : [...told, ...toldBeside],
    takeaways2: beside ? toldBeside : [],
    figures: [...all.map(({ figure }) => figure), ...slowest.map((figure) => figure.id)],
    datasets: ['service_stats', 'incidents'],
    definitions,
  });
}

export const availability: SlideRule = { id, needs: ['service_stats'], build };
