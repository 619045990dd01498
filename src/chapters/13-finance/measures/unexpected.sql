-- Costs of the category unexpected by their cause; a booking without one counts as other.
-- grain: one row per period (P, Q, Y), cause and item
-- reads: costs
select
  periods.period,
  coalesce(costs.cause, 'other') as cause,
  costs.item,
  sum(costs.amount) as amount
from costs
join periods on costs.booked_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y') and costs.category = 'unexpected'
group by periods.period, coalesce(costs.cause, 'other'), costs.item
order by periods.period, amount desc, cause, costs.item
