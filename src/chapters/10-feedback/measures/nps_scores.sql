-- Answers to the recommendation question by score.
-- grain: one row per period (P, Q, Y) and score
-- reads: nps_responses
select periods.period, nps_responses.score, count(*) as responses
from nps_responses
join periods on cast(nps_responses.responded_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, nps_responses.score
order by periods.period, nps_responses.score
