-- Units on days under list price against what the sku sells on a day at list price in the mean, with the sums over sku-days that an
-- interval asks for; bin n holds discounts from n to under n + 1 times 5 %. A sku without a day at list price is left out.
-- grain: one row per category (null where the product is unknown) and bin with a sku-day
-- reads: priced_days
with usual as (
  select sku, avg(cast(units as double)) as units
  from priced_days
  where price = list_price and units is not null
  group by sku
),
days as (
  select
    priced_days.category,
    floor((priced_days.list_price - priced_days.price) * 20 / priced_days.list_price) as bin,
    cast(priced_days.units as double) as units,
    usual.units as expected
  from priced_days
  join usual on usual.sku = priced_days.sku
  where priced_days.price < priced_days.list_price and priced_days.units is not null
)
select
  category,
  cast(bin as double) as bin,
  count(*) as days,
  sum(units) as units,
  sum(expected) as expected,
  sum(units * units) as unit_squares,
  sum(expected * expected) as expected_squares,
  sum(units * expected) as products
from days
group by category, bin
order by category nulls last, bin
