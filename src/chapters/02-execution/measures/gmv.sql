-- GMV and paid orders of each period.
-- grain: one row per period (P, Q, Y)
-- reads: paid_orders
select
  periods.period,
  count(paid_orders.order_id) as orders,
  coalesce(sum(paid_orders.net_amount), 0) as gmv
from periods
left join paid_orders on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
