-- Own and all brands' units by region and category of the market, over the months whose first day lies in the period.
-- grain: one row per period (P, Y), region and category
-- reads: market_sales
select
  periods.period,
  market_sales.region,
  market_sales.category,
  sum(market_sales.units) as units,
  coalesce(sum(market_sales.units) filter (where market_sales.is_own), 0) as own_units
from market_sales
join periods on market_sales.month between periods.first_day and periods.last_day
where periods.period in ('P', 'Y')
group by periods.period, market_sales.region, market_sales.category
order by periods.period, market_sales.region, market_sales.category
