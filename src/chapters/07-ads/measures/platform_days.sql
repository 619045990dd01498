-- What the ads of a platform showed, cost and brought each day; money in the review's currency. priced_spend is the spend of the rows
-- that say their revenue.
-- grain: one row per period (P, Q, Y), platform and day
-- reads: ad_stats
select
  periods.period,
  ad_stats.platform,
  ad_stats.date as day,
  sum(ad_stats.impressions) as impressions,
  sum(ad_stats.clicks) as clicks,
  sum(ad_stats.conversions) as conversions,
  sum(ad_stats.spend * fx.rate) as spend,
  sum(ad_stats.revenue * fx.rate) as revenue,
  coalesce(sum(case when ad_stats.revenue is not null then ad_stats.spend * fx.rate end), 0) as priced_spend
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(ad_stats.currency, settings.value)
where periods.period in ('P', 'Q', 'Y')
group by periods.period, ad_stats.platform, ad_stats.date
order by periods.period, ad_stats.platform, ad_stats.date
