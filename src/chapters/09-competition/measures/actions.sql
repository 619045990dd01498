-- Actions of rivals on each day, by kind.
-- grain: one row per brand, day and kind of action of P
-- reads: competitor_actions
select competitor_actions.brand, competitor_actions.happened_on as day, competitor_actions.action, count(*) as actions
from competitor_actions
join periods on competitor_actions.happened_on between periods.first_day and periods.last_day
where periods.period = 'P'
group by competitor_actions.brand, competitor_actions.happened_on, competitor_actions.action
order by competitor_actions.brand, day, competitor_actions.action
