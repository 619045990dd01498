-- Units of the first thirty days (0 to 29 from the launch) of each product launched since the first day of data, its rank in
-- its line, and whether the thirty days are over by the latest day in orders.
-- grain: one row per product launched since the first day of data
-- reads: sku_days, products, orders
-- may read: product_lines
with horizon as (
  select min(day) as first_day, max(day) as last_day
  from (
    select cast(min(ordered_at) as date) as day from orders
    union all
    select cast(max(ordered_at) as date) as day from orders
    union all
    select cast(min(paid_at) as date) as day from orders
    union all
    select cast(max(paid_at) as date) as day from orders
  ) as moments
),
launched as (
  select product_lines.sku, product_lines.product_line, product_lines.launched_on, horizon.last_day
  from product_lines
  cross join horizon
  where product_lines.launched_on between horizon.first_day and horizon.last_day
),
first_months as (
  select
    launched.sku,
    launched.product_line,
    launched.launched_on,
    launched.launched_on + interval '29' day <= launched.last_day as complete,
    coalesce(sum(sku_days.quantity), 0) as units
  from launched
  left join sku_days
    on sku_days.sku = launched.sku
    and not sku_days.is_gift
    and sku_days.paid_on between launched.launched_on and launched.launched_on + interval '29' day
  group by launched.sku, launched.product_line, launched.launched_on, launched.last_day
)
select
  sku,
  product_line,
  launched_on,
  complete,
  units,
  rank() over (partition by product_line order by units desc) as place,
  count(*) over (partition by product_line) as launches
from first_months
order by product_line, place, sku
