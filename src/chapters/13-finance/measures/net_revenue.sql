-- GMV, and what completed returns of paid orders gave back.
-- grain: one row per period (P, Q, Y) with a paid order
-- reads: paid_orders, returned_amounts
-- may read: order_items
with sold as (
  select periods.period, sum(paid_orders.net_amount) as gmv
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period
),
given_back as (
  select
    periods.period,
    count(*) as returns,
    count(*) - count(returned_amounts.amount) as unpriced,
    sum(returned_amounts.amount) as returned
  from returned_amounts
  join periods on returned_amounts.completed_on between periods.first_day and periods.last_day
  group by periods.period
)
select
  sold.period,
  sold.gmv,
  coalesce(given_back.returned, 0) as returned,
  coalesce(given_back.returns, 0) as returns,
  coalesce(given_back.unpriced, 0) as unpriced
from sold
left join given_back on given_back.period = sold.period
order by sold.period
