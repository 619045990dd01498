-- What the last review promised, whatever the dates, and whether it is due by the end of P.
-- grain: one row per action of the last review
-- reads: plan_actions
select
  plan_actions.action_id,
  plan_actions.title,
  plan_actions.owner,
  plan_actions.due_on,
  cast(plan_actions.done_on as varchar) as done_on,
  case
    when plan_actions.done_on <= plan_actions.due_on then 'in_time'
    when plan_actions.done_on is not null then 'late'
    when plan_actions.due_on <= periods.last_day then 'overdue'
    else 'running'
  end as status,
  plan_actions.figure,
  plan_actions.expected
from plan_actions
join periods on periods.period = 'P'
order by plan_actions.due_on, plan_actions.action_id
