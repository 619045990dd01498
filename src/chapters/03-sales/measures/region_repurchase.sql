-- New customers of the period by the region of their first paid order's city, and those with two or more paid orders in it.
-- grain: one row per period (P, Y) and region
-- reads: paid_orders, geography
with buyers as (
  select
    periods.period,
    paid_orders.customer_id,
    count(*) as orders,
    max(case when paid_orders.is_first then 1 else 0 end) as is_new,
    max(case when paid_orders.is_first then paid_orders.region end) as region
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Y')
  group by periods.period, paid_orders.customer_id
)
select
  period,
  region,
  count(*) as new_customers,
  count(*) filter (where orders >= 2) as repurchased
from buyers
where is_new = 1
group by period, region
order by period, region
