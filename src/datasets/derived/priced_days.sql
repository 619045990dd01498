-- Daily prices of the period with the units of the day: those that the price list says, else the paid ones that are no gifts, 0 where
-- none; null where neither is known. category is null where the product is unknown.
-- grain: one row per daily price with a list price and a price
-- reads: daily_prices
-- may read: sku_days, product_lines
with sold as (
  select sku, paid_on, sum(quantity) as quantity
  from sku_days
  where not is_gift
  group by sku, paid_on
),
known as (
  select count(*) as sales
  from sold
)
select
  daily_prices.sku,
  product_lines.category,
  daily_prices.date as priced_on,
  daily_prices.list_price,
  daily_prices.price,
  coalesce(daily_prices.units, case when known.sales > 0 then coalesce(sold.quantity, 0) end) as units
from daily_prices
join periods on periods.period = 'P' and daily_prices.date between periods.first_day and periods.last_day
cross join known
left join sold on sold.sku = daily_prices.sku and sold.paid_on = daily_prices.date
left join product_lines on product_lines.sku = daily_prices.sku
where daily_prices.list_price > 0 and daily_prices.price > 0
