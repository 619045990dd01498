-- New customers of a period, whose first paid order ever lies in it, with the paid orders that they placed in it, the channel and
-- region of the first, and whether they are of the private domain; one who stands in no list is not.
-- grain: one row per period (P, Q, Y) and new customer
-- reads: paid_orders
-- may read: customers
with members as (
  select customer_id, max(case when private_domain then 1 else 0 end) as is_private
  from customers
  group by customer_id
),
buyers as (
  select
    periods.period,
    paid_orders.customer_id,
    count(*) as orders,
    max(case when paid_orders.is_first then 1 else 0 end) as is_new,
    max(case when paid_orders.is_first then paid_orders.channel end) as channel,
    max(case when paid_orders.is_first then paid_orders.channel_kind end) as channel_kind,
    max(case when paid_orders.is_first then paid_orders.region end) as region
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period, paid_orders.customer_id
)
select
  buyers.period,
  buyers.customer_id,
  buyers.orders,
  buyers.channel,
  buyers.channel_kind,
  buyers.region,
  coalesce(members.is_private, 0) = 1 as private_domain
from buyers
left join members on members.customer_id = buyers.customer_id
where buyers.is_new = 1
