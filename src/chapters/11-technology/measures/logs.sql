-- What the log store held and how slow its queries were.
-- grain: one row per period (P, Q) with a day of it
-- reads: log_stats
select
  periods.period,
  count(*) as days,
  sum(log_stats.terabytes) as terabytes,
  count(log_stats.query_p95_seconds) as timed_days,
  coalesce(sum(log_stats.query_p95_seconds), 0) as seconds
from log_stats
join periods on log_stats.date between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period
order by periods.period
