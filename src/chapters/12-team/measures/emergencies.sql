-- Emergencies with the minutes to the response and the departments that came and that were needed.
-- grain: one row per emergency of P and Q
-- reads: incident_times
select
  periods.period,
  incident_times.incident_id,
  incident_times.system,
  incident_times.started_on,
  incident_times.minutes_to_response as minutes,
  incident_times.departments,
  incident_times.departments_needed as needed
from incident_times
join periods on incident_times.started_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and incident_times.is_emergency
order by periods.period, incident_times.started_on, incident_times.incident_id
