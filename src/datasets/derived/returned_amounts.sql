-- What a completed return of a paid order gave back: its amount, or where that is blank the net amount of the returned sku in its
-- order, or without a sku that of the order; null where neither is known. uncosted is the part of it that belongs to lines of
-- products without a cost.
-- grain: one row per completed return of a paid order
-- reads: paid_orders, returns
-- may read: order_items, product_lines
with lines as (
  select
    order_items.order_id,
    order_items.sku,
    sum(order_items.net_amount) as net_amount,
    sum(case when product_lines.unit_cost is null then order_items.net_amount else 0 end) as uncosted
  from order_items
  left join product_lines on product_lines.sku = order_items.sku
  -- Few orders come back, and the sums of all the others are the larger part of the work.
  where order_items.order_id in (select order_id from returns where completed_at is not null)
  group by order_items.order_id, order_items.sku
),
wholes as (
  select order_id, sum(net_amount) as net_amount, sum(uncosted) as uncosted
  from lines
  group by order_id
),
valued as (
  select
    returns.order_id,
    returns.sku,
    cast(returns.completed_at as date) as completed_on,
    coalesce(
      returns.amount,
      case when returns.sku is null then paid_orders.net_amount else lines.net_amount end
    ) as amount
  from returns
  join paid_orders on paid_orders.order_id = returns.order_id
  left join lines on lines.order_id = returns.order_id and lines.sku = returns.sku
  where returns.completed_at is not null
)
select
  valued.completed_on,
  valued.amount,
  case
    when valued.sku is not null then case when product_lines.unit_cost is null then valued.amount else 0 end
    when wholes.net_amount > 0 then valued.amount * cast(wholes.uncosted as double) / wholes.net_amount
    else 0
  end as uncosted
from valued
left join product_lines on product_lines.sku = valued.sku
left join wholes on wholes.order_id = valued.order_id
