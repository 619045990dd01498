-- Units (gifts left out) and revenue of the items of paid orders by product line and category; unknown where the sku is.
-- grain: one row per period (P, Q, Y), product line and category
-- reads: sku_days, products
-- may read: product_lines
select
  periods.period,
  coalesce(product_lines.product_line, 'unknown') as product_line,
  coalesce(product_lines.category, 'unknown') as category,
  coalesce(sum(sku_days.quantity) filter (where not sku_days.is_gift), 0) as units,
  coalesce(sum(sku_days.net_amount) filter (where not sku_days.is_gift), 0) as revenue
from sku_days
join periods on sku_days.paid_on between periods.first_day and periods.last_day
left join product_lines on product_lines.sku = sku_days.sku
where periods.period in ('P', 'Q', 'Y')
group by periods.period, product_lines.product_line, product_lines.category
order by periods.period, product_line, category
