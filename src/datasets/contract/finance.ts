/** Finance: costs, and what the last review promised. */
import { bool, date, group, id, int, money, number, oneOf, optional, text } from './notation.js';

export const finance = group('finance', {
  costs: {
    grain: 'one row per booking of a cost',
    key: ['cost_id'],
    moment: 'booked_on',
    refs: {
      channel: 'channels.channel',
    },
    columns: {
      cost_id: id,
      booked_on: date,
      category: oneOf('hardware', 'software', 'marketing', 'staff', 'unexpected'),
      item: text,
      one_off: optional(bool),
      channel: optional(id),
      cause: optional(oneOf('supply_chain', 'data_security', 'after_sales', 'other')),
      amount: money,
      units: optional(int),
    },
  },
  plan_actions: {
    grain: 'one row per action that the last review promised',
    key: ['action_id'],
    moment: 'due_on',
    columns: {
      action_id: id,
      title: text,
      owner: text,
      due_on: date,
      done_on: optional(date),
      figure: optional(text),
      expected: optional(number),
    },
  },
});
