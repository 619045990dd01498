/** Which brands are the own ones, by every dataset of the market that says so. */
import { memberPath } from '../../figures/member.js';
import type { Measures } from '../shape.js';
import { rows } from './measures.js';

/** Paths of the own brands, by which figures name them. */
export function ownBrands(measures: Measures): ReadonlySet<string> {
  const marked = [
    ...rows(measures, 'brand_units'),
    ...rows(measures, 'coverage'),
    ...rows(measures, 'searches'),
    ...rows(measures, 'prices'),
    ...rows(measures, 'features'),
  ];
  return new Set(marked.flatMap(({ brand, is_own: own }) => (own ? [memberPath(brand)] : [])));
}
