-- What requests of P got stuck on, and the hours until they were confirmed; null for those that ran through.
-- grain: one row per reason
-- reads: work_requests
with timed as (
  select
    cast(raised_at as date) as raised_on,
    stuck_on,
    elapsed_seconds(raised_at, confirmed_at) / 3600.0 as hours
  from work_requests
)
select
  timed.stuck_on as reason,
  count(*) as requests,
  count(timed.hours) as confirmed,
  coalesce(sum(timed.hours), 0) as hours
from timed
join periods on timed.raised_on between periods.first_day and periods.last_day
where periods.period = 'P'
group by timed.stuck_on
order by requests desc, reason
