-- Requests between teams and the hours until they were confirmed; one that is not confirmed counts among the requests alone.
-- grain: one row per period (P, Q) and pair of teams
-- reads: work_requests
with timed as (
  select
    cast(work_requests.raised_at as date) as raised_on,
    work_requests.from_team,
    work_requests.to_team,
    elapsed_seconds(work_requests.raised_at, work_requests.confirmed_at) / 3600.0 as hours
  from work_requests
)
select
  periods.period,
  timed.from_team,
  timed.to_team,
  timed.from_team like asking.pattern and timed.to_team like asked.pattern as marketing_to_technology,
  count(*) as requests,
  count(timed.hours) as confirmed,
  coalesce(sum(timed.hours), 0) as hours,
  coalesce(sum(timed.hours * timed.hours), 0) as squares
from timed
join periods on timed.raised_on between periods.first_day and periods.last_day
join vocabulary as asking on asking.word = 'marketing'
join vocabulary as asked on asked.word = 'technology'
where periods.period in ('P', 'Q')
group by periods.period, timed.from_team, timed.to_team, asking.pattern, asked.pattern
order by periods.period, timed.from_team, timed.to_team
