-- What gifts of promotions cost against the gross margin of the orders that carry them, gift lines included; lines of a product without
-- a cost are in no margin.
-- grain: one row per promotion that gives gifts, with a paid order in the period
-- reads: promotion_orders, order_items, promotions
-- may read: product_lines
with given as (
  select promotion_id, min(gift_kind) as gift_kind, min(gift_cost) as gift_cost
  from promotions
  where gift_cost is not null
  group by promotion_id
)
select
  given.promotion_id,
  given.gift_kind,
  count(distinct promotion_orders.order_id) as orders,
  sum(case when order_items.is_gift then order_items.quantity else 0 end) as gifts,
  sum(case when order_items.is_gift then order_items.quantity * given.gift_cost else 0 end) as cost,
  sum(
    case
      when product_lines.unit_cost is not null
        then order_items.net_amount - order_items.quantity * product_lines.unit_cost
    end
  ) as margin
from given
join promotion_orders on promotion_orders.promotion_id = given.promotion_id
join periods
  on periods.period = 'P'
  and promotion_orders.paid_on between periods.first_day and periods.last_day
join order_items on order_items.order_id = promotion_orders.order_id
left join product_lines on product_lines.sku = order_items.sku
group by given.promotion_id, given.gift_kind
order by given.promotion_id
