-- Advertising in each phase of the campaign; saves are favourites and shares, over the impressions of rows that know either.
-- grain: one row per phase with advertising
-- reads: ad_stats
select
  periods.period as phase,
  sum(ad_stats.impressions) as impressions,
  sum(ad_stats.clicks) as clicks,
  coalesce(sum(ad_stats.favourites), 0) + coalesce(sum(ad_stats.shares), 0) as saves,
  coalesce(
    sum(ad_stats.impressions) filter (where ad_stats.favourites is not null or ad_stats.shares is not null), 0
  ) as save_impressions
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
where periods.period in ('warmup', 'burst', 'closing')
group by periods.period
order by periods.period
