-- Credit of channels for the paid orders of P when a touch counts half as much for every seven days that it lies before the
-- payment, to the second; each order is worth one. Twelve decimals, so that the sum does not depend on its order.
-- grain: one row per channel
-- reads: order_touches
-- may read: touchpoints, sessions, events
with weighted as (
  select order_id, channel, sum(power(0.5, seconds_before / (7 * 24 * 60 * 60.0))) as weight
  from order_touches
  group by order_id, channel
),
totals as (
  select order_id, sum(weight) as weight
  from weighted
  group by order_id
),
credits as (
  select weighted.channel, weighted.weight / totals.weight as credit
  from weighted
  join totals on totals.order_id = weighted.order_id
)
select
  channel,
  sum(cast(credit as decimal(18, 12))) as credit,
  sum(cast(credit * credit as decimal(18, 12))) as squares
from credits
group by channel
order by channel
