-- Customers with a paid order in the 365 days to the end of P, and what they spent there; frequent: two or more orders with a
-- mean gap of at most 60 calendar days.
-- grain: one row per frequent or not
-- reads: paid_orders
with year_orders as (
  select paid_orders.customer_id, paid_orders.paid_on, paid_orders.net_amount
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
),
buyers as (
  select
    customer_id,
    count(*) as orders,
    date_diff('day', min(paid_on), max(paid_on)) as span,
    sum(net_amount) as spend
  from year_orders
  group by customer_id
)
select
  orders >= 2 and span <= 60 * (orders - 1) as frequent,
  count(*) as customers,
  sum(spend) as spend,
  cast(sum(cast(spend as decimal(28, 2)) * cast(spend as decimal(28, 2))) as double) as squares
from buyers
group by orders >= 2 and span <= 60 * (orders - 1)
order by frequent
