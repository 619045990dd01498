/** Team: how people worked together. */
import { bool, date, group, id, int, money, number, optional, text, timestamp } from './notation.js';

export const team = group('team', {
  work_requests: {
    grain: 'one row per request of one team to another',
    key: ['request_id'],
    moment: 'raised_at',
    columns: {
      request_id: id,
      from_team: text,
      to_team: text,
      raised_at: timestamp,
      confirmed_at: optional(timestamp),
      delivered_at: optional(timestamp),
      project: optional(text),
      core: optional(bool),
      person_days: optional(number),
      value: optional(money),
      stuck_on: optional(text),
    },
  },
  comms_audits: {
    grain: 'one row per message sampled',
    key: ['sample_id'],
    columns: {
      sample_id: id,
      team: text,
      key_facts: int,
      facts_kept: int,
    },
  },
  conflict_surveys: {
    grain: 'one row per answer to the survey of conflicts',
    key: ['response_id'],
    columns: {
      response_id: id,
      team: text,
      conflict: optional(text),
      score: number,
    },
  },
  improvements: {
    grain: 'one row per improvement promised after an incident',
    key: ['improvement_id'],
    moment: 'due_on',
    refs: {
      incident_id: 'incidents.incident_id',
    },
    columns: {
      improvement_id: id,
      incident_id: optional(id),
      root_cause: optional(text),
      due_on: date,
      done_on: optional(date),
    },
  },
  staff: {
    grain: 'one row per member of staff',
    key: ['staff_id'],
    refs: {
      backup_staff_id: 'staff.staff_id',
    },
    columns: {
      staff_id: id,
      team: text,
      role: text,
      key_role: bool,
      backup_staff_id: optional(id),
      no_backup_days: optional(int),
    },
  },
  skills: {
    grain: 'one row per member of staff and skill',
    key: ['staff_id', 'skill'],
    refs: {
      staff_id: 'staff.staff_id',
    },
    columns: {
      staff_id: id,
      skill: text,
      level: int,
    },
  },
  assignments: {
    grain: 'one row per member of staff and project',
    key: ['staff_id', 'project'],
    refs: {
      staff_id: 'staff.staff_id',
    },
    columns: {
      staff_id: id,
      project: text,
      complex: bool,
      independent: bool,
    },
  },
  trainings: {
    grain: 'one row per member of staff, skill and training day',
    key: ['staff_id', 'skill', 'trained_on'],
    moment: 'trained_on',
    refs: {
      staff_id: 'staff.staff_id',
    },
    columns: {
      staff_id: id,
      skill: text,
      trained_on: date,
      score_before: number,
      score_after: number,
    },
  },
});
