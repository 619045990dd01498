-- Incidents of delayed stock and the orders that they affected; null orders where no such incident knows its own.
-- grain: one row per period (P, Q) with an incident of any kind
-- reads: incident_times
select
  periods.period,
  count(*) filter (where incident_times.kind = 'sync_delay') as incidents,
  sum(incident_times.affected_orders) filter (where incident_times.kind = 'sync_delay') as orders
from incident_times
join periods on incident_times.started_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period
order by periods.period
