-- Promoters (9 or 10) and detractors (0 to 6), and those whose themes hold the vocabulary's innovation and after_sales; an answer
-- without themes counts among all.
-- grain: one row per period (P, Q) with an answer
-- reads: nps_responses
with named as (
  select
    nps_responses.response_id,
    max(case when vocabulary.word = 'innovation' then 1 else 0 end) as innovation,
    max(case when vocabulary.word = 'after_sales' then 1 else 0 end) as after_sales
  from nps_responses
  cross join unnest(nps_responses.themes) as spoken (theme)
  join vocabulary on vocabulary.word in ('innovation', 'after_sales') and spoken.theme like vocabulary.pattern
  group by nps_responses.response_id
)
select
  periods.period,
  count(*) filter (where nps_responses.score between 9 and 10) as promoters,
  count(*) filter (where nps_responses.score between 9 and 10 and named.innovation = 1) as innovation,
  count(*) filter (where nps_responses.score between 0 and 6) as detractors,
  count(*) filter (where nps_responses.score between 0 and 6 and named.after_sales = 1) as after_sales
from nps_responses
join periods on cast(nps_responses.responded_at as date) between periods.first_day and periods.last_day
left join named on named.response_id = nps_responses.response_id
where periods.period in ('P', 'Q')
group by periods.period
order by periods.period
