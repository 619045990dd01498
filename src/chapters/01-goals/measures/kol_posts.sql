-- Conversions and visits that posts of key opinion leaders led to, where both are known, with the sums that intervals ask for.
-- grain: one row per period (P, Q), vertical of the author, and tech or not
-- reads: social_posts
select
  periods.period,
  social_posts.vertical,
  vocabulary.word is not null as is_tech,
  count(*) as posts,
  cast(sum(social_posts.conversions) as double) as conversions,
  cast(sum(social_posts.visits) as double) as visits,
  sum(cast(social_posts.conversions as double) * social_posts.conversions) as conversion_squares,
  sum(cast(social_posts.visits as double) * social_posts.visits) as visit_squares,
  sum(cast(social_posts.conversions as double) * social_posts.visits) as products
from social_posts
join periods on cast(social_posts.published_at as date) between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'tech' and social_posts.vertical like vocabulary.pattern
where
  periods.period in ('P', 'Q')
  and social_posts.author_kind = 'kol'
  and social_posts.conversions is not null
  and social_posts.visits is not null
group by periods.period, social_posts.vertical, vocabulary.word is not null
order by periods.period, social_posts.vertical
