-- Calendar days between one paid order of a customer and the next, both in the 365 days to the end of P.
-- grain: one row per top customer or not, and length in days
-- reads: paid_orders, customer_spend
with year_orders as (
  select
    paid_orders.customer_id,
    paid_orders.paid_on,
    lag(paid_orders.paid_on) over (
      partition by paid_orders.customer_id order by paid_orders.paid_on, paid_orders.order_id
    ) as before_on
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
)
select
  customer_spend.is_top,
  date_diff('day', year_orders.before_on, year_orders.paid_on) as days,
  count(*) as gaps
from year_orders
join customer_spend on customer_spend.customer_id = year_orders.customer_id
where year_orders.before_on is not null
group by customer_spend.is_top, date_diff('day', year_orders.before_on, year_orders.paid_on)
order by customer_spend.is_top, days
