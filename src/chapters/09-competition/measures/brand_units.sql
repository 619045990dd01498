-- Units of every brand over the months whose first day lies in the period.
-- grain: one row per period (P, Q, Y) and brand
-- reads: market_sales
select
  periods.period,
  market_sales.brand,
  min(case when market_sales.is_own then 1 else 0 end) = 1 as is_own,
  sum(market_sales.units) as units
from market_sales
join periods on market_sales.month between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, market_sales.brand
order by periods.period, market_sales.brand
