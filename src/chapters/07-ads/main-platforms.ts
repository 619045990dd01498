/** The ad platforms that slides and findings speak of: on small ones a rate is high or low by accident. */
import type { Measures } from '../shape.js';
import { memberPath } from '../../figures/member.js';
import { rows } from './measures.js';

const most = 8;

export interface MainPlatform {
  /** A path of `memberPath`. */
  readonly member: string;
  readonly spend: number;
}

/** Platforms of P by their spend, the largest first; equal ones by name. */
export function mainPlatforms(measures: Measures): readonly MainPlatform[] {
  const spent = new Map<string, number>();
  for (const { period, platform, spend } of rows(measures, 'platform_days')) {
    if (period === 'P') spent.set(platform, (spent.get(platform) ?? 0) + spend);
  }
  return [...spent]
    .map(([platform, spend]) => ({ member: memberPath(platform), spend }))
    .sort((a, b) => b.spend - a.spend || (a.member < b.member ? -1 : 1))
    .slice(0, most);
}
