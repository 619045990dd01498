-- Actions of rivals, by kind.
-- grain: one row per period (P, Q), brand and kind of action
-- reads: competitor_actions
select periods.period, competitor_actions.brand, competitor_actions.action, count(*) as actions
from competitor_actions
join periods on competitor_actions.happened_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, competitor_actions.brand, competitor_actions.action
order by periods.period, competitor_actions.brand, competitor_actions.action
