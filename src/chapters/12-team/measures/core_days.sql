-- Person-days of requests to technology, those outside its core and all, over requests that say whether they are core and how
-- long they take; with the squares and products that the interval of a ratio asks for.
-- grain: one row per period (P, Q) with such a request
-- reads: work_requests
with days as (
  select
    cast(work_requests.raised_at as date) as raised_on,
    work_requests.person_days as every_day,
    case when work_requests.core then 0 else work_requests.person_days end as non_core
  from work_requests
  join vocabulary on vocabulary.word = 'technology' and work_requests.to_team like vocabulary.pattern
  where work_requests.core is not null and work_requests.person_days is not null
)
select
  periods.period,
  count(*) as requests,
  sum(days.non_core) as non_core,
  sum(days.every_day) as every_day,
  sum(days.non_core * days.non_core) as non_core_squares,
  sum(days.every_day * days.every_day) as every_day_squares,
  sum(days.non_core * days.every_day) as products
from days
join periods on days.raised_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period
order by periods.period
