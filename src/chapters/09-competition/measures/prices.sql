-- Prices that brands asked for a product line: mean and spread over the period, and its last 14 days apart from those before.
-- grain: one row per period (P, Q), brand and product line
-- reads: competitor_prices
with priced as (
  select
    periods.period,
    competitor_prices.brand,
    competitor_prices.is_own,
    competitor_prices.product_line,
    cast(competitor_prices.price as double) as price,
    competitor_prices.date > periods.last_day - interval '14' day as is_late
  from competitor_prices
  join periods on competitor_prices.date between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q')
)
select
  period,
  brand,
  min(case when is_own then 1 else 0 end) = 1 as is_own,
  product_line,
  count(*) as days,
  sum(price) as total,
  sum(price * price) as squares,
  avg(price) filter (where is_late) as late_mean,
  avg(price) filter (where not is_late) as early_mean
from priced
group by period, brand, product_line
order by period, brand, product_line
