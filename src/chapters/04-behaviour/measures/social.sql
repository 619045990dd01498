-- Customers with a paid order in the 365 days to the end of P, and those with a share, group purchase or claimed coupon in P.
-- grain: one row per top customer or not
-- reads: customer_spend, events
with social as (
  select distinct events.customer_id
  from events
  join periods on cast(events.occurred_at as date) between periods.first_day and periods.last_day
  where periods.period = 'P' and events.event in ('share', 'group_buy', 'coupon_claim')
)
select
  customer_spend.is_top,
  count(*) as customers,
  count(social.customer_id) as social_customers,
  sum(customer_spend.spend) as spend
from customer_spend
left join social on social.customer_id = customer_spend.customer_id
group by customer_spend.is_top
order by customer_spend.is_top
