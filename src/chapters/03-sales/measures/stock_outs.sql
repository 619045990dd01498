-- Days out of stock that the stocktakings of the period report, summed over products; null where none of them says it.
-- grain: one row per period (P, Q), product line and category with a stocktaking
-- reads: inventory, products
-- may read: product_lines
select
  periods.period,
  coalesce(product_lines.product_line, 'unknown') as product_line,
  coalesce(product_lines.category, 'unknown') as category,
  sum(inventory.out_of_stock_days) as days
from inventory
join periods on inventory.as_of between periods.first_day and periods.last_day
left join product_lines on product_lines.sku = inventory.sku
where periods.period in ('P', 'Q')
group by periods.period, product_lines.product_line, product_lines.category
order by periods.period, product_line, category
