-- How much each audience looked at each feature, over the days on which it was measured.
-- grain: one row per period (P, Y), audience and feature
-- reads: interests
select
  periods.period,
  interests.audience,
  interests.feature,
  vocabulary.word is not null as is_health,
  count(*) as n,
  sum(interests.attention) as total,
  sum(cast(interests.attention as double) * interests.attention) as squares
from interests
join periods on interests.date between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'health_monitoring' and interests.feature like vocabulary.pattern
where periods.period in ('P', 'Y')
group by periods.period, interests.audience, interests.feature, vocabulary.word is not null
order by periods.period, interests.audience, interests.feature
