-- Incidents with the day on which they started and the minutes from then to response and recovery, null where not known.
-- grain: one row per incident
-- reads: incidents
select
  incident_id,
  system,
  kind,
  severity,
  cast(started_at as date) as started_on,
  is_emergency,
  departments,
  departments_needed,
  affected_orders,
  elapsed_seconds(started_at, responded_at) / 60.0 as minutes_to_response,
  elapsed_seconds(started_at, resolved_at) / 60.0 as minutes_to_recovery
from incidents
