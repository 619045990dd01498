-- Paid orders of P by the channels of their touches in the 30 days before, oldest first, joined by '/' (in a name: %2F).
-- grain: one row per path
-- reads: order_touches
-- may read: touchpoints, sessions, events
with order_paths as (
  select
    order_id,
    -- Sorted as a list: an aggregate with an order of its own takes three times as long.
    list_sort(
      list(
        struct_pack(seconds_left := -seconds_before, touch_id := touch_id, channel := replace(channel, '/', '%2F'))
      )
    ) as touches
  from order_touches
  group by order_id
),
paths as (
  select array_to_string(list_transform(touches, lambda touch: touch.channel), '/') as path
  from order_paths
)
select path, count(*) as conversions
from paths
group by path
order by path
