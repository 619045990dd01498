-- What each service had to carry and how it failed. Gateway errors are over the requests of rows that know them; what no row
-- knows is null. `seconds` is how long the period lasted on the clock of the sun.
-- grain: one row per period (P, Q) and service
-- reads: service_stats
select
  periods.period,
  service_stats.service,
  sum(service_stats.requests) as requests,
  coalesce(sum(service_stats.requests) filter (where service_stats.gateway_errors is not null), 0) as gateway_requests,
  coalesce(sum(service_stats.gateway_errors), 0) as gateway_errors,
  sum(service_stats.deadlocks) as deadlocks,
  sum(service_stats.down_seconds) as down_seconds,
  max(
    elapsed_seconds(
      cast(periods.first_day as timestamp), cast(periods.last_day as timestamp) + interval '1' day
    )
  ) as seconds
from service_stats
join periods on cast(service_stats.at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, service_stats.service
order by periods.period, service_stats.service
