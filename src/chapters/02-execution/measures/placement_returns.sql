-- Revenue and spend of advertising by placement, in the review's currency; rows without revenue leave their spend out too.
-- grain: one row per period (P, Q) and placement
-- reads: ad_stats
select
  periods.period,
  ad_stats.placement,
  sum(ad_stats.revenue * fx.rate) as revenue,
  sum(ad_stats.spend * fx.rate) as spend
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(ad_stats.currency, settings.value)
where periods.period in ('P', 'Q') and ad_stats.placement is not null and ad_stats.revenue is not null
group by periods.period, ad_stats.placement
order by periods.period, ad_stats.placement
