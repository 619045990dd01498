-- Posts that visitors made each day of the campaign and of the 28 days before it; a day without any has no row.
-- grain: one row per period (B, C) and day
-- reads: ugc_posts
select
  periods.period,
  cast(ugc_posts.posted_at as date) as day,
  count(*) as posts,
  coalesce(sum(ugc_posts.interactions), 0) as interactions
from ugc_posts
join periods on cast(ugc_posts.posted_at as date) between periods.first_day and periods.last_day
where periods.period in ('B', 'C')
group by periods.period, cast(ugc_posts.posted_at as date)
order by periods.period, day
