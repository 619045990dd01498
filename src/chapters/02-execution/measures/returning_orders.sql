-- Paid orders of the campaign's phases and of the 28 days before it, and those that are not their customer's first ever.
-- grain: one row per phase, and B
-- reads: paid_orders
select
  periods.period,
  count(*) as orders,
  count(*) filter (where not paid_orders.is_first) as returning_orders
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('B', 'warmup', 'burst', 'closing')
group by periods.period
order by periods.period
