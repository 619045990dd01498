/** Excel number formats of figures by their unit: exact values that read as what they are. */
import type { Unit } from '../figures/figure.js';

const formats: Readonly<Record<Unit, string>> = {
  people: '#,##0',
  count: '#,##0',
  share: '0.00%',
  ratio: '#,##0.000',
  index: '#,##0.000',
  money: '#,##0.00',
  pp: '+0.00;-0.00;0.00',
  rank: '0',
  days: '#,##0.0',
  hours: '#,##0.0',
  minutes: '#,##0.0',
  seconds: '#,##0.0',
  points: '#,##0.0',
  number: '#,##0.###',
  table: 'General',
  'hour range': 'General',
  'share range': 'General',
  'seconds range': 'General',
  'TB a day': '#,##0.00',
};

export const formatOf = (unit: Unit): string => formats[unit];
