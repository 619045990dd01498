-- Paid orders (status paid or refunded, with paid_at); is_first marks the customer's first ever, by paid_at, then order_id.
-- region, tier and channel_kind are null where the order's city or channel is unknown.
-- grain: one row per paid order
-- reads: orders
-- may read: cities, channel_kinds
with paid as (
  select order_id, customer_id, paid_at, channel, city, net_amount
  from orders
  where status in ('paid', 'refunded') and paid_at is not null
),
first_moments as (
  select customer_id, min(paid_at) as paid_at
  from paid
  group by customer_id
),
-- Two orders of one customer may be paid at one moment: the smaller id is the first.
first_orders as (
  select min(paid.order_id) as order_id
  from paid
  join first_moments on first_moments.customer_id = paid.customer_id and first_moments.paid_at = paid.paid_at
  group by paid.customer_id
)
select
  paid.order_id,
  paid.customer_id,
  cast(paid.paid_at as date) as paid_on,
  paid.channel,
  channel_kinds.kind as channel_kind,
  cities.region,
  cities.tier,
  paid.city,
  paid.net_amount,
  first_orders.order_id is not null as is_first
from paid
left join first_orders on first_orders.order_id = paid.order_id
left join cities on cities.city = paid.city
left join channel_kinds on channel_kinds.channel = paid.channel
