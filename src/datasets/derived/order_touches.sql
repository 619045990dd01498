-- The touches of a paid order of P: those of its customer, under any visitor id seen as the customer, in the 30 x 24 hours before
-- it was paid. A touch that carries the customer's id is one under a visitor id seen as the customer.
-- grain: one row per paid order of P and touch
-- reads: paid_orders
-- may read: touches, visitor_customers
with near as (
  select
    paid_orders.order_id,
    touches.touch_id,
    touches.channel,
    elapsed_seconds(touches.touched_at, paid_orders.paid_at) as seconds_before
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  join visitor_customers on visitor_customers.customer_id = paid_orders.customer_id
  join touches on touches.visitor_id = visitor_customers.visitor_id
  where
    periods.period = 'P'
    and touches.touched_at >= periods.first_day - interval '31' day
    and touches.touched_at < periods.last_day + interval '2' day
)
select order_id, touch_id, channel, seconds_before
from near
where seconds_before between 0 and 30 * 24 * 60 * 60
