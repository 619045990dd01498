-- What each service had to carry and how it failed. Gateway errors are over the requests of rows that know them; what no row
-- knows is null. `seconds` is how long the period lasted on the clock of the sun. A row was down no longer than its interval
-- lasts: to the next row of its service, and to the end of the period at most.
-- grain: one row per period (P, Q) and service
-- reads: service_stats
with followed as (
  select
    service_stats.at as began_at,
    service,
    requests,
    gateway_errors,
    deadlocks,
    down_seconds,
    lead(service_stats.at) over (partition by service order by service_stats.at) as next_at
  from service_stats
),
spans as (
  select
    period,
    first_day,
    last_day,
    cast(first_day as timestamp) as starts_at,
    cast(last_day as timestamp) + interval '1' day as ends_at
  from periods
  where period in ('P', 'Q')
),
covered as (
  select
    spans.period,
    followed.service,
    followed.requests,
    followed.gateway_errors,
    followed.deadlocks,
    followed.down_seconds,
    elapsed_seconds(followed.began_at, least(coalesce(followed.next_at, spans.ends_at), spans.ends_at)) as interval_seconds,
    elapsed_seconds(spans.starts_at, spans.ends_at) as seconds
  from followed
  join spans on cast(followed.began_at as date) between spans.first_day and spans.last_day
)
select
  period,
  service,
  sum(requests) as requests,
  coalesce(sum(requests) filter (where gateway_errors is not null), 0) as gateway_requests,
  coalesce(sum(gateway_errors), 0) as gateway_errors,
  sum(deadlocks) as deadlocks,
  sum(case when down_seconds > interval_seconds then interval_seconds else down_seconds end) as down_seconds,
  max(seconds) as seconds
from covered
group by period, service
order by period, service
