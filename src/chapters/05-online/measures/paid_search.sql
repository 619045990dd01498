-- Spend and conversions of the paid-search platform, in the currency of its account, with the sums over days that an interval asks
-- for; rate is what one unit of that currency is worth in the review's.
-- grain: one row per period (P, Q, Y) and currency
-- reads: ad_stats
with days as (
  select
    ad_stats.date,
    coalesce(ad_stats.currency, settings.value) as currency,
    sum(ad_stats.spend) as spend,
    sum(ad_stats.conversions) as conversions
  from ad_stats
  join settings on settings.key = 'currency'
  join vocabulary on vocabulary.word = 'google_ads' and ad_stats.platform like vocabulary.pattern
  group by ad_stats.date, coalesce(ad_stats.currency, settings.value)
)
select
  periods.period,
  days.currency,
  cast(fx.rate as double) as rate,
  count(*) as days,
  cast(sum(days.spend) as double) as spend,
  cast(sum(days.conversions) as double) as conversions,
  sum(cast(days.spend as double) * cast(days.spend as double)) as spend_squares,
  sum(cast(days.conversions as double) * days.conversions) as conversion_squares,
  sum(cast(days.spend as double) * days.conversions) as products
from days
join periods on days.date between periods.first_day and periods.last_day
join fx on fx.currency = days.currency
where periods.period in ('P', 'Q', 'Y')
group by periods.period, days.currency, fx.rate
order by periods.period, days.currency
