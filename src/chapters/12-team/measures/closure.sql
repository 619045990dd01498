-- Improvements due by the end of a period, whenever they were promised, and those of them that were done by then.
-- grain: one row per period (P, Q)
-- reads: improvements
select
  periods.period,
  count(improvements.improvement_id) as due,
  count(*) filter (where improvements.done_on <= periods.last_day) as done
from periods
left join improvements on improvements.due_on <= periods.last_day
where periods.period in ('P', 'Q')
group by periods.period
order by periods.period
