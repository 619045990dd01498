-- Root causes that two or more improvements due in P name, with those that were done by the end of P.
-- grain: one row per root cause, the most named first
-- reads: improvements
select
  improvements.root_cause,
  count(*) as improvements,
  count(*) filter (where improvements.done_on <= periods.last_day) as done,
  count(distinct improvements.incident_id) as incidents
from improvements
join periods on improvements.due_on between periods.first_day and periods.last_day
where periods.period = 'P' and improvements.root_cause is not null
group by improvements.root_cause
having count(*) >= 2
order by count(*) desc, improvements.root_cause
