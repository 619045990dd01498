-- Costs by category; marketing is the spend ledger where no such cost is booked.
-- grain: one row per period (P, Q, Y) and category
-- reads: cost_lines
select periods.period, cost_lines.category, sum(cost_lines.amount) as amount
from cost_lines
join periods on cost_lines.booked_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, cost_lines.category
order by periods.period, cost_lines.category
