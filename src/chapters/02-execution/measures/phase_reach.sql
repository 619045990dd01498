-- People reached by advertising and by social posts in each phase of the campaign; the two are added as they are counted.
-- grain: one row per phase
-- reads: ad_stats, social_posts
with reached as (
  select date as day, reach from ad_stats
  union all
  select cast(published_at as date) as day, reach from social_posts
)
select periods.period as phase, coalesce(sum(reached.reach), 0) as reach
from periods
left join reached on reached.day between periods.first_day and periods.last_day
where periods.period in ('warmup', 'burst', 'closing')
group by periods.period
order by periods.period
