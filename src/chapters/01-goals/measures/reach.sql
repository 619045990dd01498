-- People reached by advertising and by social posts, as each counts them; null where no row says how many.
-- grain: one row per period (P, Q, Y) and source with a row
-- reads: ad_stats, social_posts
with reached as (
  select 'ads' as source, date as day, reach from ad_stats
  union all
  select 'posts' as source, cast(published_at as date) as day, reach from social_posts
)
select periods.period, reached.source, cast(sum(reached.reach) as double) as reach
from reached
join periods on reached.day between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, reached.source
order by periods.period, reached.source
