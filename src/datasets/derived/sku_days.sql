-- What paid orders held of each product each day, gift lines apart (they are no units, but they cost).
-- grain: one row per sku, day of payment, and gift or not
-- reads: paid_orders, order_items
select
  order_items.sku,
  paid_orders.paid_on,
  order_items.is_gift,
  cast(sum(order_items.quantity) as bigint) as quantity,
  cast(sum(order_items.net_amount) as decimal(18, 2)) as net_amount
from order_items
join paid_orders on paid_orders.order_id = order_items.order_id
group by order_items.sku, paid_orders.paid_on, order_items.is_gift
