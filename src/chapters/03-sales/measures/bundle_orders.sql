-- Paid orders, and those that hold an item of a bundle.
-- grain: one row per period (P, Q, Y)
-- reads: paid_orders, order_items
with bundled as (
  select distinct order_id
  from order_items
  where bundle_id is not null
)
select
  periods.period,
  count(paid_orders.order_id) as orders,
  count(bundled.order_id) as bundle_orders
from periods
left join paid_orders on paid_orders.paid_on between periods.first_day and periods.last_day
left join bundled on bundled.order_id = paid_orders.order_id
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
