-- New customers of the period by the channel of their first paid order, and those with two or more paid orders in it; a channel known
-- to be offline is left out.
-- grain: one row per period (P, Q, Y) and channel
-- reads: paid_orders
-- may read: channel_kinds
with buyers as (
  select
    periods.period,
    paid_orders.customer_id,
    count(*) as orders,
    max(case when paid_orders.is_first then 1 else 0 end) as is_new,
    max(case when paid_orders.is_first then paid_orders.channel end) as channel,
    max(case when paid_orders.is_first then paid_orders.channel_kind end) as channel_kind
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period, paid_orders.customer_id
)
select period, channel, count(*) as new_customers, count(*) filter (where orders >= 2) as repurchased
from buyers
where is_new = 1 and coalesce(channel_kind, 'online') = 'online'
group by period, channel
order by period, channel
