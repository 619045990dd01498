/** Columns of the measures of chapter 14. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  promises: {
    action_id: 'text',
    title: 'text',
    owner: 'text',
    due_on: 'day',
    done_on: 'text?',
    status: 'text',
    figure: 'text?',
    expected: 'number?',
  },
  season: { gmv: 'number', next_gmv: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
