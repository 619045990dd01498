-- Minutes from the start of an incident to its end; an incident that is not over counts among the incidents alone.
-- grain: one row per period (P, Q) and severity
-- reads: incident_times
select
  periods.period,
  incident_times.severity,
  count(*) as incidents,
  count(incident_times.minutes_to_recovery) as resolved,
  coalesce(sum(incident_times.minutes_to_recovery), 0) as minutes,
  coalesce(sum(incident_times.minutes_to_recovery * incident_times.minutes_to_recovery), 0) as squares
from incident_times
join periods on incident_times.started_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, incident_times.severity
order by periods.period, incident_times.severity
