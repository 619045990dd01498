/** What the figures of chapter 13 amount to: the return, margin, costs that outgrew revenue, surprises, and dear customers. */
import { changeFinding } from '../../findings/change.js';
import { driverFinding } from '../../findings/driver.js';
import type { Finding } from '../../findings/finding.js';
import { heaviest } from '../../findings/heaviest.js';
import { membersOfFamily } from '../../findings/rule.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import type { Figures } from '../../figures/figure.js';
import { divide, growth } from '../../figures/round.js';
import type { FindingContext } from '../chapter.js';
import { mainCosts } from './main-costs.js';

const chapter = 'finance';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `finance.${slide}`,
  statement: `finance.${statement}`,
});

/** The category whose cost grew by more than revenue did, weighted by its part of all costs; none where revenue has no growth to hold it against. */
function outgrown(figures: Figures): Finding | undefined {
  const revenue = figures.get('finance.net_revenue');
  const pace = typeof revenue?.value === 'number' ? growth(revenue.value, revenue.previous) : null;
  if (pace === null) return undefined;
  const costs = membersOfFamily(figures, 'finance.cost');
  const all = costs.reduce((total, { value }) => total + value, 0);
  return heaviest(
    costs
      // Purchases of hardware are stock: they follow no revenue of the same period.
      .filter(({ member }) => member !== 'hardware')
      .filter(({ value, previous }) => (growth(value, previous) ?? pace) > Math.max(pace, 0) + 0.05)
      .map(({ id, member, value }) =>
        changeFinding(
          {
            ...rule('costs', 'outgrown'),
            figure: id,
            base: 'previous',
            weight: divide(value, all) ?? 0,
            members: { category: member },
            actions: { bad: ['finance.cap_category'] },
          },
          figures,
        ),
      ),
  );
}

/** The item whose unit cost moved most. */
function unitCost(figures: Figures): Finding | undefined {
  const items = membersOfFamily(figures, 'finance.unit_cost');
  const amount = ({ value, n = 0 }: (typeof items)[number]) => value * n;
  const all = items.reduce((total, one) => total + amount(one), 0);
  return heaviest(
    items.map((one) =>
      changeFinding(
        {
          ...rule('units', 'unit_cost'),
          figure: one.id,
          base: 'previous',
          least: 0.03,
          weight: divide(amount(one), all) ?? 0,
          members: { item: one.member },
          actions: { bad: ['finance.tender_item'] },
        },
        figures,
      ),
    ),
  );
}

function dearChannel(figures: Figures): Finding | undefined {
  const main = mainCosts(figures);
  const minor = membersOfFamily(figures, 'finance.cac').flatMap(({ member }) => (main.has(member) ? [] : [member]));
  return standoutFinding(
    {
      ...rule('units', 'cac_high'),
      family: 'finance.cac',
      side: 'highest',
      as: 'channel',
      except: minor,
      weight: 0.2,
      actions: { bad: ['finance.shift_channel'] },
    },
    figures,
  );
}

export function findings({ figures }: FindingContext): readonly Finding[] {
  const all = [
    changeFinding(
      {
        ...rule('profit', 'roi'),
        figure: 'finance.roi',
        base: 'previous',
        evidence: ['finance.net_revenue'],
        actions: { bad: ['finance.lift_return'], good: ['finance.keep_return'] },
      },
      figures,
    ),
    changeFinding(
      {
        ...rule('profit', 'margin'),
        figure: 'finance.gross_margin',
        base: 'previous',
        actions: { bad: ['finance.mend_margin'], good: ['finance.keep_margin'] },
      },
      figures,
    ),
    outgrown(figures),
    driverFinding(
      {
        ...rule('unexpected', 'unexpected'),
        family: 'finance.unexpected',
        sign: 'surplus',
        whole: undefined,
        as: 'cause',
        weight: 0.05,
        actions: { bad: ['finance.prevent_cause'] },
      },
      figures,
    ),
    dearChannel(figures),
    targetGapFinding(
      {
        ...rule('profit', 'ltv_cac'),
        figure: 'finance.ltv_cac',
        base: 'benchmark',
        weight: 0.3,
        actions: { bad: ['finance.raise_worth'], good: ['finance.room_to_acquire'] },
      },
      figures,
    ),
    unitCost(figures),
    changeFinding(
      {
        ...rule('unexpected', 'security'),
        figure: 'finance.security_loss',
        base: 'previous',
        weight: 0.05,
        actions: { bad: ['finance.secure'] },
      },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
