-- The 365-day gross margin of a customer: net amount of the items of the paid orders in the 365 days to the end of P, gifts in,
-- less their cost of goods. A line of a product without a cost is in neither, and counted.
-- grain: one row per customer with a paid order in those days
-- reads: paid_orders, order_items, product_lines
with year_orders as (
  select paid_orders.order_id, paid_orders.customer_id
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
)
select
  year_orders.customer_id,
  coalesce(
    sum(
      case
        when product_lines.unit_cost is not null
          then order_items.net_amount - order_items.quantity * product_lines.unit_cost
      end
    ),
    0
  ) as margin,
  count(order_items.order_id) - count(product_lines.unit_cost) as lines_without_cost
from year_orders
left join order_items on order_items.order_id = year_orders.order_id
left join product_lines on product_lines.sku = order_items.sku
group by year_orders.customer_id
