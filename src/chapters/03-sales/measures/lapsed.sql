-- Customers with a paid order by the end of P, and those whose last one lies over 120 days before it.
-- grain: one row
-- reads: paid_orders
with last_orders as (
  select paid_orders.customer_id, max(paid_orders.paid_on) as last_on, max(periods.last_day) as end_on
  from paid_orders
  join periods on paid_orders.paid_on <= periods.last_day
  where periods.period = 'P'
  group by paid_orders.customer_id
)
select
  count(*) as customers,
  count(*) filter (where last_on < end_on - interval '120' day) as lapsed
from last_orders
