-- Paid orders, their GMV and its sum of squares (for the interval of a mean), first orders of a customer apart.
-- grain: one row per period (P, Q, Y), and first order or not
-- reads: paid_orders
select
  periods.period,
  paid_orders.is_first,
  count(*) as orders,
  sum(paid_orders.net_amount) as gmv,
  cast(sum(cast(paid_orders.net_amount as decimal(28, 2)) * cast(paid_orders.net_amount as decimal(28, 2))) as double) as squares
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, paid_orders.is_first
order by periods.period, paid_orders.is_first
