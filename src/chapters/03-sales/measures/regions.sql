-- Paid orders, their GMV and its sum of squares by the region of the order's city; region is null where the city is unknown.
-- grain: one row per period (P, Q, Y) and region
-- reads: paid_orders, geography
select
  periods.period,
  paid_orders.region,
  count(*) as orders,
  sum(paid_orders.net_amount) as gmv,
  cast(sum(cast(paid_orders.net_amount as decimal(28, 2)) * cast(paid_orders.net_amount as decimal(28, 2))) as double) as squares
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, paid_orders.region
order by periods.period, paid_orders.region
