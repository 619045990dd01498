-- Paid orders of P by the channels of their touches in the 30 days before, oldest first, joined by '/' (in a name: %2F).
-- grain: one row per path
-- reads: order_touches
-- may read: touchpoints, sessions, events
with order_paths as (
  select
    order_id,
    string_agg(replace(channel, '/', '%2F'), '/' order by seconds_before desc, touch_id) as path
  from order_touches
  group by order_id
)
select path, count(*) as conversions
from order_paths
group by path
order by path
