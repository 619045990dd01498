-- What posts led to, as quotients of two counts over the posts that know both, with the sums that their intervals ask for (posts are
-- the sample): completion (completions over views), retention (retained visitors over visits), private_join (joins over visits), and
-- koc_interaction (interactions over views of authors of kind koc with 50,000 to 100,000 followers).
-- grain: one row per period (P, Q), platform and rate with a post
-- reads: social_posts
with pairs as (
  select published_at, platform, 'completion' as rate, completions as part, views as whole
  from social_posts
  union all
  select published_at, platform, 'retention' as rate, retained_visitors as part, visits as whole
  from social_posts
  union all
  select published_at, platform, 'private_join' as rate, private_joins as part, visits as whole
  from social_posts
  union all
  select published_at, platform, 'koc_interaction' as rate, interactions as part, views as whole
  from social_posts
  where author_kind = 'koc' and followers between 50000 and 100000
)
select
  periods.period,
  pairs.platform,
  pairs.rate,
  count(*) as posts,
  cast(sum(pairs.part) as double) as part_sum,
  cast(sum(pairs.whole) as double) as whole_sum,
  sum(cast(pairs.part as double) * pairs.part) as part_squares,
  sum(cast(pairs.whole as double) * pairs.whole) as whole_squares,
  sum(cast(pairs.part as double) * pairs.whole) as products
from pairs
join periods on cast(pairs.published_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and pairs.part is not null and pairs.whole is not null
group by periods.period, pairs.platform, pairs.rate
order by periods.period, pairs.platform, pairs.rate
