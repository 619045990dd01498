-- Sums of the logarithms of units and prices over the days on which a sku sold, for a regression within skus.
-- grain: one row per category and sku with such a day
-- reads: priced_days
with logs as (
  select category, sku, ln(cast(price as double)) as x, ln(cast(units as double)) as y
  from priced_days
  where units > 0 and category is not null
)
select
  category,
  sku,
  count(*) as days,
  sum((x - centre_x) * (x - centre_x)) as xx,
  sum((x - centre_x) * (y - centre_y)) as xy,
  sum((y - centre_y) * (y - centre_y)) as yy
from (
  select
    logs.*,
    avg(x) over (partition by category, sku) as centre_x,
    avg(y) over (partition by category, sku) as centre_y
  from logs
) as centred
group by category, sku
order by category, sku
