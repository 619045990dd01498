-- Posts that visitors made in the campaign and in the 28 days before it, by platform.
-- grain: one row per period (B, C) and platform
-- reads: ugc_posts
select periods.period, ugc_posts.platform, count(*) as posts
from ugc_posts
join periods on cast(ugc_posts.posted_at as date) between periods.first_day and periods.last_day
where periods.period in ('B', 'C')
group by periods.period, ugc_posts.platform
order by periods.period, ugc_posts.platform
