/** How the slides of chapter 14 say an action, who answers for it, and what it is to do. */
import type { Figure, Unit } from '../../figures/figure.js';
import { none } from '../../figures/format/number.js';
import { memberPath } from '../../figures/member.js';
import type { SlideContext } from '../chapter.js';
import type { ActionRow } from './figures/actions.js';

/** The sentence of an action: the config's own title, or that of the finding that suggests it. */
export function actionText(context: SlideContext, row: ActionRow): string {
  const { narrative, findings, review } = context;
  const [, number] = /^config\.(\d+)$/.exec(row.action) ?? [];
  const planned = number === undefined || row.title === null ? undefined : review.actions[Number(number) - 1];
  if (planned) return planned.title[narrative.locale];
  const members = findings.find(({ id }) => id === row.finding)?.members ?? {};
  const said = narrative.sayIf(`action.${row.action}`, { ...members, figure: row.figure ?? '' });
  return said ?? figureName(context, row.figure);
}

/** The owner that the config names, else the team whose chapter it is. */
export function ownerText({ narrative }: SlideContext, { owner, chapter }: ActionRow): string {
  if (owner !== null) return narrative.label(memberPath(owner));
  return narrative.sayIf(`plan.team.${chapter ?? ''}`) ?? narrative.say('plan.team.other');
}

/** `渠道ROAS·抖音商城`: the name of a figure with its member. */
export function figureName({ narrative, figures, definitions }: SlideContext, id: string | null): string {
  const figure = id === null ? undefined : figures.get(id);
  if (!figure) return id ?? none;
  const name = definitions[figure.family]?.name[narrative.locale] ?? figure.family;
  return figure.member === undefined ? name : `${name} · ${narrative.label(figure.member)}`;
}

/** A value of a figure as the figure itself would be read. */
export function valueText({ narrative, figures }: SlideContext, id: string | null, value: number | null): string {
  const figure: Figure | undefined = id === null ? undefined : figures.get(id);
  if (value === null) return none;
  const unit: Unit = figure?.unit ?? 'number';
  return narrative.show({ ...(figure ?? { id: '', family: '', measure: '', datasets: [] }), unit, value });
}

/** `58元 → 54元`; what is to stay says so. */
export function effectText(context: SlideContext, row: ActionRow): string {
  const { narrative } = context;
  if (row.figure === null || row.expected === null || row.value === null) return none;
  if (row.basis === 'hold') {
    return narrative.say('plan.effect.hold', { value: valueText(context, row.figure, row.value) });
  }
  return `${valueText(context, row.figure, row.value)} → ${valueText(context, row.figure, row.expected)}`;
}

/** How the expected value came about, for the notes. */
export function arithmeticOf(context: SlideContext, row: ActionRow): string {
  const { narrative } = context;
  const of = (value: number | null) => valueText(context, row.figure, value);
  return narrative.say('plan.arithmetic', {
    mark: String(row.rank),
    name: figureName(context, row.figure),
    value: of(row.value),
    expected: of(row.expected),
    reference: of(row.reference),
    against: row.basis,
    halved: row.reference !== null,
    held: row.basis === 'hold',
    given: row.basis === 'config',
    open: row.expected === null,
    impact: round(row.impact),
    confidence: round(row.confidence),
    ease: round(row.ease),
    ice: String(Math.round(row.ice)),
  });
}

const round = (score: number) => String(Math.round(score * 10) / 10);
