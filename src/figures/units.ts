/** The units that a column of plain numbers may have. */
import type { Unit } from './figure.js';

export const numberUnits = [
  'people',
  'count',
  'share',
  'ratio',
  'index',
  'money',
  'pp',
  'days',
  'hours',
  'minutes',
  'seconds',
  'points',
  'number',
] as const satisfies readonly Unit[];
