/** Departments by hand: requests, audits, surveys, emergencies, promises and people of a small company. */
import type { Review } from '../../../src/config/review.js';
import { review, type World } from '../world.js';

type More = Readonly<Record<string, string | number | boolean | null>>;

export const request = (
  id: string,
  from: string,
  to: string,
  raised: string,
  confirmed: string | null,
  more: More = {},
) => ({
  request_id: id,
  from_team: from,
  to_team: to,
  raised_at: raised,
  confirmed_at: confirmed,
  ...more,
});
const emergency = (id: string, started: string, responded: string | null, more: More = {}) => ({
  incident_id: id,
  system: 'payment',
  kind: 'outage',
  severity: 'P1',
  started_at: started,
  responded_at: responded,
  is_emergency: true,
  ...more,
});
const improvement = (
  id: string,
  cause: string | null,
  due: string,
  done: string | null,
  incident: string | null = null,
) => ({
  improvement_id: id,
  incident_id: incident,
  root_cause: cause,
  due_on: due,
  done_on: done,
});
export const person = (id: string, team: string, more: More = {}) => ({
  staff_id: id,
  team,
  role: `role of ${id}`,
  key_role: false,
  ...more,
});
const skill = (id: string, name: string, level: number) => ({ staff_id: id, skill: name, level });
const assignment = (id: string, project: string, complex: boolean, independent: boolean) => ({
  staff_id: id,
  project,
  complex,
  independent,
});
const training = (id: string, name: string, on: string, before: number, after: number) => ({
  staff_id: id,
  skill: name,
  trained_on: on,
  score_before: before,
  score_after: after,
});

const [m, t] = ['marketing', 'technology'];

export const whole: World = {
  work_requests: [
    request('1', m, t, '2025-10-01 09:00:00', '2025-10-03 09:00:00', {
      project: 'a/b',
      core: true,
      person_days: 4,
      value: 100,
      stuck_on: 'x',
    }),
    request('2', m, t, '2025-12-31 09:00:00', '2026-01-03 09:00:00', {
      project: 'a/b',
      core: false,
      person_days: 1,
      value: 50,
      stuck_on: 'x',
    }),
    request('3', m, t, '2025-11-01 09:00:00', null, { project: 'c', core: false, person_days: 3 }),
    // Nobody says whether it is core, or how long it takes.
    request('4', 'service', t, '2025-11-01 09:00:00', '2025-11-02 09:00:00', {
      project: 'c',
      person_days: 50,
      value: 10,
    }),
    request('5', 'service', t, '2025-11-01 09:00:00', '2025-11-02 09:00:00', { core: false }),
    request('6', t, m, '2025-11-01 09:00:00', '2025-11-01 10:00:00', { core: false, person_days: 9 }),
    request('7', m, t, '2025-08-01 09:00:00', '2025-08-02 09:00:00', {
      project: 'a/b',
      core: true,
      person_days: 2,
      value: 20,
    }),
  ],
  comms_audits: [
    { sample_id: '1', team: m, key_facts: 6, facts_kept: 3 },
    { sample_id: '2', team: m, key_facts: 4, facts_kept: 4 },
    { sample_id: '3', team: t, key_facts: 10, facts_kept: 8 },
  ],
  conflict_surveys: [
    { response_id: '1', team: m, conflict: 'ownership', score: 60 },
    { response_id: '2', team: m, conflict: 'ownership', score: 50 },
    { response_id: '3', team: t, score: 85 },
  ],
  incidents: [
    emergency('1', '2025-11-11 20:00:00', '2025-11-11 20:10:00', { departments: 2, departments_needed: 4 }),
    emergency('2', '2025-11-12 20:00:00', '2025-11-12 20:30:00', { departments: 4, departments_needed: 4 }),
    emergency('3', '2025-11-13 20:00:00', null, { departments: 9 }),
    emergency('4', '2025-11-14 20:00:00', '2025-11-14 23:00:00', { is_emergency: false }),
    emergency('5', '2025-08-14 20:00:00', '2025-08-14 20:50:00', { departments: 1, departments_needed: 4 }),
  ],
  improvements: [
    improvement('1', 'pool', '2025-10-10', '2025-10-09', '1'),
    improvement('2', 'pool', '2025-12-31', '2026-01-01', '1'),
    improvement('3', 'test', '2025-11-10', '2025-12-31', '2'),
    // Due before the period: it counts for closure, and not among the causes of the period.
    improvement('4', 'test', '2025-08-10', null),
    improvement('5', null, '2025-11-10', null),
    improvement('6', null, '2025-11-11', null),
    improvement('7', 'pool', '2026-01-01', null),
  ],
  staff: [
    person('p1', m, { key_role: true, no_backup_days: 91 }),
    person('p2', m, { key_role: true, no_backup_days: 90 }),
    person('p3', t, { key_role: true, backup_staff_id: 'p4', no_backup_days: 400 }),
    person('p4', t, { no_backup_days: 400 }),
    person('p5', t),
  ],
  skills: [skill('p3', 'sql', 2), skill('p4', 'sql', 1), skill('p1', 'ads', 3), skill('gone', 'sql', 3)],
  assignments: [
    assignment('p1', 'x', true, true),
    assignment('p2', 'x', true, false),
    assignment('p3', 'x', true, false),
    assignment('p4', 'x', false, true),
  ],
  trainings: [
    training('p1', 'sql', '2025-11-01', 40, 60),
    training('p2', 'sql', '2025-11-01', 60, 65),
    training('p3', 'sql', '2025-09-30', 1, 100),
    training('p3', 'ads', '2025-12-31', 50, 50),
  ],
};

export const benched: Review = {
  ...review,
  benchmarks: {
    'team.response_hours': 48,
    'team.fact_loss': 0.3,
    'team.conflict_score': 70,
    'team.crisis_minutes': 15,
    'team.closure_rate': 0.6,
  },
};
