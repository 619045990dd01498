-- The channel that a customer came by: acquisition_channel, or that of the first paid order where none is known. A customer who
-- stands twice takes the first.
-- grain: one row per customer with a paid order
-- reads: paid_orders
-- may read: customers
with known as (
  select customer_id, min(acquisition_channel) as channel
  from customers
  group by customer_id
)
select
  paid_orders.customer_id,
  coalesce(known.channel, paid_orders.channel) as channel,
  paid_orders.paid_on as first_on
from paid_orders
left join known on known.customer_id = paid_orders.customer_id
where paid_orders.is_first
