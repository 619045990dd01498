-- Paid orders (status paid or refunded, with paid_at); is_first marks the customer's first ever, by paid_at, then order_id.
-- region, tier and channel_kind are null where the order's city or channel is unknown.
-- grain: one row per paid order
-- reads: orders
-- may read: cities, channel_kinds
with paid as (
  select
    order_id,
    customer_id,
    paid_at,
    cast(paid_at as date) as paid_on,
    channel,
    city,
    net_amount,
    row_number() over (partition by customer_id order by paid_at, order_id) = 1 as is_first
  from orders
  where status in ('paid', 'refunded') and paid_at is not null
)
select
  paid.order_id,
  paid.customer_id,
  paid.paid_at,
  paid.paid_on,
  paid.channel,
  channel_kinds.kind as channel_kind,
  cities.region,
  cities.tier,
  paid.city,
  paid.net_amount,
  paid.is_first
from paid
left join cities on cities.city = paid.city
left join channel_kinds on channel_kinds.channel = paid.channel
