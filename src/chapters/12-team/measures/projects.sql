-- Value and person-days of requests that know both.
-- grain: one row per period (P, Q) and project
-- reads: work_requests
select
  periods.period,
  work_requests.project,
  count(*) as requests,
  sum(work_requests.person_days) as person_days,
  sum(work_requests.value) as value
from work_requests
join periods on cast(work_requests.raised_at as date) between periods.first_day and periods.last_day
where
  periods.period in ('P', 'Q')
  and work_requests.project is not null
  and work_requests.person_days is not null
  and work_requests.value is not null
group by periods.period, work_requests.project
order by periods.period, work_requests.project
