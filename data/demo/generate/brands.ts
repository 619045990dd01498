/** The brands of the demo's market: its own and five made-up rivals, by the ids that every file about the market uses. */

export const own = 'demo_brand';

export interface Rival {
  readonly brand: string;
  /** As people write it in a sheet. */
  readonly name: string;
  /** Weight among the rivals' units, and how it drifts a month. */
  readonly weight: number;
  readonly drift: number;
}

export const rivals: readonly Rival[] = [
  { brand: 'rival_a', name: '竞品A', weight: 32, drift: -0.012 },
  { brand: 'rival_b', name: '竞品B', weight: 26, drift: 0.002 },
  { brand: 'rival_c', name: '竞品C', weight: 16, drift: 0.014 },
  { brand: 'rival_d', name: '竞品D', weight: 14, drift: -0.003 },
  { brand: 'rival_e', name: '竞品E', weight: 12, drift: 0.001 },
];
