-- Answers of P by theme and side: promoters score 9 or 10, detractors 0 to 6; an answer counts once for each theme that it names.
-- grain: one row per theme; none where no answer names any
-- reads: nps_responses
with named as (
  select distinct nps_responses.response_id, nps_responses.score, spoken.theme
  from nps_responses
  cross join unnest(nps_responses.themes) as spoken (theme)
  join periods on cast(nps_responses.responded_at as date) between periods.first_day and periods.last_day
  where periods.period = 'P'
)
select
  theme,
  count(*) as responses,
  count(*) filter (where score between 9 and 10) as promoters,
  count(*) filter (where score between 0 and 6) as detractors
from named
where theme is not null
group by theme
order by responses desc, theme
