-- How teams rate working together, counted whole.
-- grain: one row per team
-- reads: conflict_surveys
select team, count(*) as answers, sum(score) as score, sum(score * score) as squares
from conflict_surveys
group by team
order by team
