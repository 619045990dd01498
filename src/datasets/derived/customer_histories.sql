-- The purchases of a customer up to the end of P, orders of one day together: days with a further purchase, days from the first
-- to the last of them, days from the first to the end of P, and the GMV of the further days.
-- grain: one row per customer with a paid order by the end of P
-- reads: paid_orders
with order_days as (
  select
    paid_orders.customer_id,
    paid_orders.paid_on,
    periods.last_day,
    sum(paid_orders.net_amount) as gmv
  from paid_orders
  join periods on paid_orders.paid_on <= periods.last_day
  where periods.period = 'P'
  group by paid_orders.customer_id, paid_orders.paid_on, periods.last_day
)
select
  customer_id,
  count(*) - 1 as repeats,
  date_diff('day', min(paid_on), max(paid_on)) as recency_days,
  date_diff('day', min(paid_on), max(last_day)) as age_days,
  sum(gmv) - min_by(gmv, paid_on) as repeat_gmv
from order_days
group by customer_id
