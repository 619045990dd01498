-- Revenue, returns and cost of goods of a period. Gift lines cost and are no units; a line of a product without a cost is in neither
-- units nor cost, and its net amount, and what came back of it, stand apart so that a margin can leave them out.
-- grain: one row per period (P, Q, Y) with a paid order
-- reads: paid_orders, returned_amounts, sku_days, product_lines
with sold as (
  select periods.period, count(*) as orders, sum(paid_orders.net_amount) as gmv
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period
),
given_back as (
  select
    periods.period,
    sum(returned_amounts.amount) as returned,
    sum(returned_amounts.uncosted) as returned_uncosted
  from returned_amounts
  join periods on returned_amounts.completed_on between periods.first_day and periods.last_day
  group by periods.period
),
goods as (
  select
    periods.period,
    sum(case when product_lines.unit_cost is not null and not sku_days.is_gift then sku_days.quantity else 0 end) as units,
    sum(case when product_lines.unit_cost is null then sku_days.quantity else 0 end) as uncosted_units,
    sum(case when product_lines.unit_cost is null then sku_days.net_amount else 0 end) as uncosted_net,
    sum(coalesce(sku_days.quantity * product_lines.unit_cost, 0)) as goods
  from sku_days
  join periods on sku_days.paid_on between periods.first_day and periods.last_day
  left join product_lines on product_lines.sku = sku_days.sku
  group by periods.period
)
select
  sold.period,
  sold.orders,
  sold.gmv,
  coalesce(given_back.returned, 0) as returned,
  coalesce(given_back.returned_uncosted, 0) as returned_uncosted,
  coalesce(goods.units, 0) as units,
  coalesce(goods.goods, 0) as goods,
  coalesce(goods.uncosted_units, 0) as uncosted_units,
  coalesce(goods.uncosted_net, 0) as uncosted_net
from sold
left join given_back on given_back.period = sold.period
left join goods on goods.period = sold.period
