-- What teams clash over, counted whole.
-- grain: one row per conflict that an answer named
-- reads: conflict_surveys
select conflict, count(*) as answers, sum(score) as score
from conflict_surveys
where conflict is not null
group by conflict
order by answers desc, conflict
