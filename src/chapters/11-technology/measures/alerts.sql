-- Alerts and the minutes until they were seen and until they were over; one that is not over counts among the alerts alone.
-- grain: one row per period (P, Q) and level
-- reads: alerts
with timed as (
  select
    cast(fired_at as date) as fired_on,
    level,
    elapsed_seconds(fired_at, acknowledged_at) / 60.0 as seen,
    elapsed_seconds(fired_at, resolved_at) / 60.0 as closed
  from alerts
)
select
  periods.period,
  timed.level,
  count(*) as alerts,
  count(timed.closed) as resolved,
  coalesce(sum(timed.closed), 0) as minutes,
  coalesce(sum(timed.closed * timed.closed), 0) as squares,
  count(timed.seen) as seen,
  coalesce(sum(timed.seen), 0) as seen_minutes
from timed
join periods on timed.fired_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, timed.level
order by periods.period, timed.level
