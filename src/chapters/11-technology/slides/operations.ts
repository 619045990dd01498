/** Operations: how alerts were handled, how capacity was added, and what the log store carries. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, numberOf, ranked, shown } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'technology.operations';
const critical = 'technology.alert_minutes.critical';
const levels = ['critical', 'major', 'minor'];
const tiles = [critical, 'technology.scale_out_minutes.manual', 'technology.log_terabytes', 'technology.log_query_p95'];

function alerts(context: SlideContext): Block | undefined {
  const { narrative } = context;
  const known = new Map(ranked(context, 'technology.alert_minutes').map((figure) => [figure.member, figure]));
  const found = levels.flatMap((level) => known.get(level) ?? []);
  if (found.length === 0) return undefined;
  const spec = comparedChart(context, found, { kind: 'bar', highlight: 0 });
  return chart(spec, narrative.say(`${id}.alt`), narrative.say(`${id}.heading`));
}

function build(context: SlideContext): Slide | undefined {
  const { measures } = context;
  const exhibit = alerts(context);
  const minutes = numberOf(context, critical);
  if (!exhibit || minutes === null) return undefined;
  const alert = rows(measures, 'alerts').find(({ period, level }) => period === 'P' && level === 'critical');
  const seen = divide(alert?.seen_minutes, alert?.seen);
  const automatic = rows(measures, 'scale_outs').find((row) => row.period === 'P' && row.automatic);
  const byHand = rows(measures, 'scale_outs').find((row) => row.period === 'P' && !row.automatic);
  const ofAll = divide(byHand?.requests, (byHand?.requests ?? 0) + (automatic?.requests ?? 0));
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: {
      seen: shown(context, seen, 'minutes'),
      seenKnown: seen !== null,
      seenPart: shown(context, divide(seen, minutes), 'share'),
      automatic: shown(context, divide(automatic?.minutes, automatic?.requests), 'minutes'),
      both: automatic !== undefined && byHand !== undefined,
      byHandPart: shown(context, ofAll, 'share'),
    },
    exhibits: { kpis: kpiTiles(context, id, tiles, definitions), exhibit },
    takeaways: ['alerts', 'seen.told', 'capacity', 'logs'],
    figures: [...tiles, ...levels.map((level) => `technology.alert_minutes.${level}`)],
    datasets: ['alerts', 'scale_outs', 'log_stats'],
    definitions,
  });
}

export const operations: SlideRule = { id, needs: ['alerts'], build };
