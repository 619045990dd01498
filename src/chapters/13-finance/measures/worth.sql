-- The 365-day gross margin of customers with a paid order in those days, and what a new customer of P cost in acquisition spend.
-- grain: one row
-- reads: customer_margins, paid_orders, acquisition_spend
with worth as (
  select
    count(*) as customers,
    sum(margin) as margin,
    sum(cast(margin as double) * cast(margin as double)) as squares,
    sum(lines_without_cost) as lines_without_cost
  from customer_margins
),
won as (
  select count(*) as new_customers
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period = 'P' and paid_orders.is_first
),
spent as (
  select coalesce(sum(acquisition_spend.amount), 0) as spend
  from acquisition_spend
  join periods on acquisition_spend.spent_on between periods.first_day and periods.last_day
  where periods.period = 'P'
)
select
  worth.customers,
  cast(coalesce(worth.margin, 0) as double) as margin,
  coalesce(worth.squares, 0) as squares,
  coalesce(worth.lines_without_cost, 0) as lines_without_cost,
  won.new_customers,
  spent.spend
from worth
cross join won
cross join spent
