-- Customers who answered in P, those with a 9 or 10 apart from the others: their paid orders of the 365 days to the end of P that are
-- not their first ever, and what they spent there, with sums of squares; a customer without an order counts nought.
-- grain: one row per is_promoter
-- reads: nps_responses, paid_orders
with answered as (
  select
    nps_responses.customer_id,
    max(case when nps_responses.score between 9 and 10 then 1 else 0 end) = 1 as is_promoter
  from nps_responses
  join periods on cast(nps_responses.responded_at as date) between periods.first_day and periods.last_day
  where periods.period = 'P' and nps_responses.customer_id is not null
  group by nps_responses.customer_id
),
bought as (
  select
    paid_orders.customer_id,
    sum(case when paid_orders.is_first then 0 else 1 end) as repeats,
    sum(paid_orders.net_amount) as spend
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
  group by paid_orders.customer_id
)
select
  answered.is_promoter,
  count(*) as customers,
  sum(coalesce(bought.repeats, 0)) as repeats,
  sum(coalesce(bought.repeats, 0) * coalesce(bought.repeats, 0)) as repeat_squares,
  sum(coalesce(bought.spend, 0)) as spend,
  cast(sum(cast(coalesce(bought.spend, 0) as decimal(28, 2)) * cast(coalesce(bought.spend, 0) as decimal(28, 2))) as double) as spend_squares
from answered
left join bought on bought.customer_id = answered.customer_id
group by answered.is_promoter
order by answered.is_promoter
