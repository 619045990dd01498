/** Columns of the measures of chapter 12. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  requests: {
    period: 'text',
    from_team: 'text',
    to_team: 'text',
    marketing_to_technology: 'bool',
    requests: 'number',
    confirmed: 'number',
    hours: 'number',
    squares: 'number',
  },
  stuck: { reason: 'text?', requests: 'number', confirmed: 'number', hours: 'number' },
  core_days: {
    period: 'text',
    requests: 'number',
    non_core: 'number',
    every_day: 'number',
    non_core_squares: 'number',
    every_day_squares: 'number',
    products: 'number',
  },
  projects: { period: 'text', project: 'text', requests: 'number', person_days: 'number', value: 'number' },
  comms: {
    team: 'text',
    samples: 'number',
    facts: 'number',
    lost: 'number',
    facts_squares: 'number',
    lost_squares: 'number',
    products: 'number',
  },
  conflicts: { team: 'text', answers: 'number', score: 'number', squares: 'number' },
  conflict_kinds: { conflict: 'text', answers: 'number', score: 'number' },
  emergencies: {
    period: 'text',
    incident_id: 'text',
    system: 'text',
    started_on: 'day',
    minutes: 'number?',
    departments: 'number?',
    needed: 'number?',
  },
  closure: { period: 'text', due: 'number', done: 'number' },
  root_causes: { root_cause: 'text', improvements: 'number', done: 'number', incidents: 'number' },
  key_roles: { staff_id: 'text', team: 'text', role: 'text', backed: 'bool', no_backup_days: 'number?' },
  independence: { complex: 'number', independent: 'number' },
  trainings: {
    skill: 'text',
    people: 'number',
    score_before: 'number',
    score_after: 'number',
    before_squares: 'number',
    after_squares: 'number',
    products: 'number',
  },
  sql_staff: { people: 'number', able: 'number' },
  skill_matrix: { team: 'text', people: 'number', skill: 'text', is_sql: 'bool', able: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
