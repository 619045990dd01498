-- The line, category, launch and cost of a product; a sku that stands twice takes the first of each.
-- grain: one row per sku
-- reads: products
select
  sku,
  min(product_line) as product_line,
  min(category) as category,
  min(launched_on) as launched_on,
  min(unit_cost) as unit_cost
from products
group by sku
