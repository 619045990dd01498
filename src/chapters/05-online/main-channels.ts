/** The channels that slides and findings of the chapter speak of: small ones have high or low returns by accident of their budget. */
import type { Figures } from '../../figures/figure.js';

/** Smallest share of the online channels' orders. */
const least = 0.05;

/** Members of `online.roas` with their share of the orders of all of them, the largest first; equal ones by name. */
export function mainChannels(figures: Figures): ReadonlyMap<string, number> {
  const all = [...figures.values()].filter(({ family, member }) => family === 'online.roas' && member !== undefined);
  const orders = all.reduce((total, { n = 0 }) => total + n, 0);
  const shares = all.map(({ member = '', n = 0 }) => [member, orders > 0 ? n / orders : 0] as const);
  return new Map(shares.filter(([, share]) => share >= least).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
