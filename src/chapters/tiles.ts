/** Tiles of single figures above an exhibit: the value, and one line that places it. */
import type { KpiBlock, KpiTile, Run } from '../deck/block.js';
import { compare, type Base } from '../figures/comparisons.js';
import type { FigureDefinitions } from '../figures/definition.js';
import type { Figure } from '../figures/figure.js';
import type { SlideContext } from './chapter.js';

/** Against a figure's target or benchmark; else a note of the slide's (`<slide>.tile.<figure>`); else against the period before. */
function lines({ narrative }: SlideContext, slide: string, figure: Figure): readonly Run[] {
  const against = (base: Base): readonly Run[] => {
    const comparison = compare(figure, base);
    if (!comparison) return [];
    const tone = comparison.verdict === 'better' ? 'good' : comparison.verdict === 'worse' ? 'bad' : 'muted';
    return [{ text: narrative.say(`moves.${base}`, { figure: figure.id }), tone }];
  };
  const promised = [...against('target'), ...against('benchmark')].slice(0, 1);
  if (promised.length > 0) return promised;
  const note = narrative.sayIf(`${slide}.tile.${figure.family.split('.')[1] ?? ''}`);
  return note === undefined ? against('previous') : [{ text: note, tone: 'muted' }];
}

/** The figures that have a value, each under its name and the member's. */
export function kpiTiles(
  context: SlideContext,
  slide: string,
  ids: readonly string[],
  definitions: FigureDefinitions,
): KpiBlock {
  const { figures, narrative } = context;
  const tiles = ids.flatMap((id): readonly KpiTile[] => {
    const figure = figures.get(id);
    const name = definitions[figure?.family ?? '']?.name[narrative.locale];
    if (!figure || name === undefined || figure.value === null) return [];
    const label = figure.member === undefined ? name : narrative.say('tile.member', { name, member: figure.member });
    return [{ label, value: narrative.show(figure), lines: lines(context, slide, figure), figure: id }];
  });
  return { kind: 'kpis', tiles };
}
