-- New customers of the period, those of the private domain apart, and those with two or more paid orders in it.
-- grain: one row per period (P, Q, Y), and private domain or not
-- reads: paid_orders, customers
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
    max(case when paid_orders.is_first then 1 else 0 end) as is_new
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period, paid_orders.customer_id
)
select
  buyers.period,
  coalesce(members.is_private, 0) = 1 as private_domain,
  count(*) as new_customers,
  count(*) filter (where buyers.orders >= 2) as repurchased
from buyers
left join members on members.customer_id = buyers.customer_id
where buyers.is_new = 1
group by buyers.period, coalesce(members.is_private, 0) = 1
order by buyers.period, private_domain
