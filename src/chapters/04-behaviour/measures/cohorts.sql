-- Customers by the month of their first paid order, and those with a paid order so many calendar months later; the cohorts of the
-- twelve months to the end of P.
-- grain: one row per month and months later with an order
-- reads: paid_orders
with firsts as (
  select paid_orders.customer_id, cast(date_trunc('month', paid_orders.paid_on) as date) as cohort
  from paid_orders
  join periods
    on paid_orders.paid_on >= date_trunc('month', periods.last_day) - interval '11' month
    and paid_orders.paid_on <= periods.last_day
  where paid_orders.is_first and periods.period = 'P'
),
actives as (
  select distinct
    firsts.customer_id,
    firsts.cohort,
    date_diff('month', firsts.cohort, cast(date_trunc('month', paid_orders.paid_on) as date)) as later
  from firsts
  join paid_orders on paid_orders.customer_id = firsts.customer_id
  join periods on paid_orders.paid_on <= periods.last_day
  where periods.period = 'P'
)
select cohort, later, count(*) as customers
from actives
group by cohort, later
order by cohort, later
