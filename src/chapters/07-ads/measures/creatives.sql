-- What each creative brought: conversions of its clicks, how far its plays ran, and likes and favourites of its impressions. A part
-- of a ratio counts only in rows that say both; format, hook and pattern are null where nobody describes the creative.
-- grain: one row per creative with a row in the period
-- reads: ad_stats
-- may read: creatives
with described as (
  select creative_id, min(format) as format, min(hook) as hook, min(copy_pattern) as copy_pattern
  from creatives
  group by creative_id
)
select
  ad_stats.creative_id,
  described.format,
  described.hook,
  described.copy_pattern,
  sum(ad_stats.clicks) as clicks,
  sum(ad_stats.conversions) as conversions,
  sum(case when ad_stats.plays is not null then ad_stats.completions end) as completions,
  coalesce(sum(case when ad_stats.completions is not null then ad_stats.plays end), 0) as completable,
  sum(case when ad_stats.plays is not null then ad_stats.watch_seconds end) as watch_seconds,
  coalesce(sum(case when ad_stats.watch_seconds is not null then ad_stats.plays end), 0) as watched,
  sum(
    case
      when ad_stats.likes is not null or ad_stats.favourites is not null
        then coalesce(ad_stats.likes, 0) + coalesce(ad_stats.favourites, 0)
    end
  ) as engaged,
  coalesce(
    sum(case when ad_stats.likes is not null or ad_stats.favourites is not null then ad_stats.impressions end), 0
  ) as engageable
from ad_stats
join periods on periods.period = 'P' and ad_stats.date between periods.first_day and periods.last_day
left join described on described.creative_id = ad_stats.creative_id
where ad_stats.creative_id is not null
group by ad_stats.creative_id, described.format, described.hook, described.copy_pattern
order by ad_stats.creative_id
