-- Units of every brand, month by month, from the first month of Y to the last of P.
-- grain: one row per month and brand
-- reads: market_sales
select market_sales.month, market_sales.brand, cast(sum(market_sales.units) as double) as units
from market_sales
join periods as earliest on earliest.period = 'Y' and market_sales.month >= earliest.first_day
join periods as latest on latest.period = 'P' and market_sales.month <= latest.last_day
group by market_sales.month, market_sales.brand
order by market_sales.month, market_sales.brand
