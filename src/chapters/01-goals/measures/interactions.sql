-- Interactions with social posts.
-- grain: one row per period (P, Q, Y) with a post
-- reads: social_posts
select periods.period, cast(sum(social_posts.interactions) as double) as interactions
from social_posts
join periods on cast(social_posts.published_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
