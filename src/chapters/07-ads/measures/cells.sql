-- Clicks, conversions and spend, in the review's currency, by where and to whom ads were shown; a blank is a cell of its own.
-- grain: one row per platform, audience and region with a row in the period
-- reads: ad_stats
select
  ad_stats.platform,
  ad_stats.audience,
  ad_stats.region,
  sum(ad_stats.clicks) as clicks,
  sum(ad_stats.conversions) as conversions,
  sum(ad_stats.spend * fx.rate) as spend
from ad_stats
join periods on periods.period = 'P' and ad_stats.date between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(ad_stats.currency, settings.value)
group by ad_stats.platform, ad_stats.audience, ad_stats.region
order by ad_stats.platform, ad_stats.audience, ad_stats.region
