-- Conversions of the rows that say both their hour and their region.
-- grain: one row per hour and region
-- reads: ad_stats
select
  ad_stats.hour,
  ad_stats.region,
  sum(ad_stats.conversions) as conversions
from ad_stats
join periods on periods.period = 'P' and ad_stats.date between periods.first_day and periods.last_day
where ad_stats.hour is not null and ad_stats.region is not null
group by ad_stats.hour, ad_stats.region
order by ad_stats.hour, ad_stats.region
