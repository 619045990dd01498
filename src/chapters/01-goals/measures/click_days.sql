-- Clicks on advertising and the conversions that they led to, day by day.
-- grain: one row per period (P, Q, Y) and day with advertising
-- reads: ad_stats
select
  periods.period,
  ad_stats.date as day,
  cast(sum(ad_stats.clicks) as double) as clicks,
  cast(sum(ad_stats.conversions) as double) as conversions
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, ad_stats.date
order by periods.period, ad_stats.date
