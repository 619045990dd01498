-- Costs by category and item, those with a number of units and those known to be one-off apart; marketing is the spend ledger where
-- no such cost is booked.
-- grain: one row per period (P, Q), category and item
-- reads: cost_lines
select
  periods.period,
  cost_lines.category,
  cost_lines.item,
  sum(cost_lines.amount) as amount,
  sum(case when cost_lines.units is not null then cost_lines.amount else 0 end) as counted_amount,
  coalesce(sum(cost_lines.units), 0) as units,
  sum(case when cost_lines.one_off then cost_lines.amount else 0 end) as one_off_amount,
  sum(case when cost_lines.one_off is not null then cost_lines.amount else 0 end) as judged_amount
from cost_lines
join periods on cost_lines.booked_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, cost_lines.category, cost_lines.item
order by periods.period, cost_lines.category, amount desc, cost_lines.item
