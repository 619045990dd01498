-- Clicks and conversions of each audience.
-- grain: one row per period (P, Q, Y) and audience
-- reads: ad_stats
select
  periods.period,
  ad_stats.audience,
  sum(ad_stats.clicks) as clicks,
  sum(ad_stats.conversions) as conversions
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y') and ad_stats.audience is not null
group by periods.period, ad_stats.audience
order by periods.period, ad_stats.audience
