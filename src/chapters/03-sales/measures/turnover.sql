-- Cost of goods of the paid orders' items, gifts in, against the mean stock at cost over the stocktaking days, by line;
-- products without a cost are in neither.
-- grain: one row per period (P, Q) and product line with a stocktaking day
-- reads: sku_days, products, inventory
-- may read: product_lines
with stock_days as (
  select
    periods.period,
    product_lines.product_line,
    inventory.as_of,
    sum(inventory.on_hand * product_lines.unit_cost) as stock
  from inventory
  join periods on inventory.as_of between periods.first_day and periods.last_day
  join product_lines on product_lines.sku = inventory.sku
  where periods.period in ('P', 'Q') and product_lines.unit_cost is not null
  group by periods.period, product_lines.product_line, inventory.as_of
),
stocks as (
  select period, product_line, sum(stock) as stock, count(*) as days
  from stock_days
  group by period, product_line
),
sold as (
  select periods.period, product_lines.product_line, sum(sku_days.quantity * product_lines.unit_cost) as cost
  from sku_days
  join periods on sku_days.paid_on between periods.first_day and periods.last_day
  join product_lines on product_lines.sku = sku_days.sku
  where periods.period in ('P', 'Q') and product_lines.unit_cost is not null
  group by periods.period, product_lines.product_line
)
select
  stocks.period,
  stocks.product_line,
  coalesce(sold.cost, 0) as cost_of_goods,
  stocks.stock as stock_over_days,
  stocks.days
from stocks
left join sold on sold.period = stocks.period and sold.product_line = stocks.product_line
order by stocks.period, stocks.product_line
