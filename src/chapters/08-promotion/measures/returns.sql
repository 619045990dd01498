-- What a promotion brought over its days in the period: the gross margin of its skus (gift lines apart), what they would have brought
-- from their mean a day on the free days of the 56 before it (free: in no promotion's order), what was taken off their list prices and
-- what its gifts cost. A sku without a cost is in none of them; blind counts those without a free day.
-- grain: one row per promotion with a day in the period and a paid order on it
-- reads: promotion_orders, order_items, promotions, sku_days, products
-- may read: product_lines
with spans as (
  select
    promotions.promotion_id,
    min(promotions.kind) as kind,
    min(promotions.gift_cost) as gift_cost,
    min(cast(promotions.starts_at as date)) as started_on,
    min(greatest(cast(promotions.starts_at as date), periods.first_day)) as first_on,
    max(least(cast(promotions.ends_at as date), periods.last_day)) as last_on
  from promotions
  join periods
    on periods.period = 'P'
    and cast(promotions.starts_at as date) <= periods.last_day
    and cast(promotions.ends_at as date) >= periods.first_day
  group by promotions.promotion_id
),
lines as (
  select
    spans.promotion_id,
    order_items.sku,
    order_items.is_gift,
    order_items.quantity,
    order_items.quantity * (order_items.list_price - order_items.unit_price) as taken_off,
    product_lines.unit_cost
  from spans
  join promotion_orders
    on promotion_orders.promotion_id = spans.promotion_id
    and promotion_orders.paid_on between spans.first_on and spans.last_on
  join order_items on order_items.order_id = promotion_orders.order_id
  left join product_lines on product_lines.sku = order_items.sku
),
totals as (
  select
    promotion_id,
    sum(case when not is_gift and unit_cost is not null then taken_off else 0 end) as taken_off,
    sum(case when is_gift then quantity else 0 end) as gifts
  from lines
  group by promotion_id
),
skus as (
  select distinct promotion_id, sku, unit_cost
  from lines
  where not is_gift and unit_cost is not null
),
busy as (
  select distinct order_items.sku, promotion_orders.paid_on
  from promotion_orders
  join order_items on order_items.order_id = promotion_orders.order_id
  where not order_items.is_gift
),
sold as (
  select
    sku_days.sku,
    sku_days.paid_on,
    sku_days.net_amount - sku_days.quantity * product_lines.unit_cost as margin,
    case when busy.sku is null then 0 else 1 end as is_busy
  from sku_days
  join product_lines on product_lines.sku = sku_days.sku
  left join busy on busy.sku = sku_days.sku and busy.paid_on = sku_days.paid_on
  where not sku_days.is_gift and product_lines.unit_cost is not null
),
each_sku as (
  select
    skus.promotion_id,
    skus.sku,
    date_diff('day', spans.first_on, spans.last_on) + 1 as days,
    56 - count(case when sold.paid_on < spans.started_on and sold.is_busy = 1 then 1 end) as free_days,
    sum(case when sold.paid_on < spans.started_on and sold.is_busy = 0 then sold.margin else 0 end) as free_margin,
    sum(case when sold.paid_on >= spans.first_on then sold.margin else 0 end) as margin
  from skus
  join spans on spans.promotion_id = skus.promotion_id
  left join sold
    on sold.sku = skus.sku
    and sold.paid_on <= spans.last_on
    and sold.paid_on >= spans.started_on - interval '56' day
  group by skus.promotion_id, skus.sku, spans.first_on, spans.last_on
)
select
  spans.promotion_id,
  spans.kind,
  count(*) as skus,
  count(case when each_sku.free_days <= 0 then 1 end) as blind,
  cast(sum(each_sku.margin) as double) as margin,
  sum(
    case
      when each_sku.free_days > 0 then cast(each_sku.free_margin as double) * each_sku.days / each_sku.free_days
    end
  ) as expected,
  cast(max(totals.taken_off) as double) as taken_off,
  cast(max(totals.gifts * coalesce(spans.gift_cost, 0)) as double) as gift_cost
from spans
join totals on totals.promotion_id = spans.promotion_id
join each_sku on each_sku.promotion_id = spans.promotion_id
group by spans.promotion_id, spans.kind
order by spans.promotion_id
