-- Revenue of the ads of a kind of audience each day against their spend, in the review's currency, over rows that say their revenue.
-- grain: one row per period (P, Q, Y), kind of audience and day
-- reads: ad_stats
select
  periods.period,
  ad_stats.audience_kind,
  ad_stats.date as day,
  sum(ad_stats.revenue * fx.rate) as revenue,
  sum(ad_stats.spend * fx.rate) as spend
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(ad_stats.currency, settings.value)
where periods.period in ('P', 'Q', 'Y') and ad_stats.audience_kind is not null and ad_stats.revenue is not null
group by periods.period, ad_stats.audience_kind, ad_stats.date
order by periods.period, ad_stats.audience_kind, ad_stats.date
