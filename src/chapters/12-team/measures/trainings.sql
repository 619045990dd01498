-- Scores before and after trainings of P, with the squares and products that the interval of a ratio asks for.
-- grain: one row per skill
-- reads: trainings
select
  trainings.skill,
  count(*) as people,
  sum(trainings.score_before) as score_before,
  sum(trainings.score_after) as score_after,
  sum(trainings.score_before * trainings.score_before) as before_squares,
  sum(trainings.score_after * trainings.score_after) as after_squares,
  sum(trainings.score_before * trainings.score_after) as products
from trainings
join periods on trainings.trained_on between periods.first_day and periods.last_day
where periods.period = 'P'
group by trainings.skill
order by trainings.skill
