-- How many people the posts of a platform reached, how many of them visited and stayed, and how many days a post was in the making;
-- null where no post says it.
-- grain: one row per period (P, Q) and platform with a post
-- reads: social_posts
select
  periods.period,
  social_posts.platform,
  count(*) as posts,
  sum(social_posts.reach) as reach,
  sum(social_posts.visits) as visits,
  sum(social_posts.retained_visitors) as retained,
  count(social_posts.production_days) as dated,
  coalesce(sum(social_posts.production_days), 0) as days,
  coalesce(sum(social_posts.production_days * social_posts.production_days), 0) as day_squares
from social_posts
join periods on cast(social_posts.published_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, social_posts.platform
order by periods.period, social_posts.platform
