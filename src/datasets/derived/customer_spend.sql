-- What customers spent in the 365 days to the end of P; is_top marks the first fifth of them by it, ties by id.
-- grain: one row per customer with a paid order in those days
-- reads: paid_orders
with spent as (
  select paid_orders.customer_id, sum(paid_orders.net_amount) as spend
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
  group by paid_orders.customer_id
),
placed as (
  select
    customer_id,
    spend,
    row_number() over (order by spend desc, customer_id) as place,
    count(*) over () as customers
  from spent
)
select customer_id, spend, 5 * place <= customers + 4 as is_top
from placed
