-- Surveys answered in P that name the closing phase, and those that name none and were answered in it.
-- grain: one row
-- reads: surveys
select count(*) as responses
from surveys
join periods as review on review.period = 'P'
join periods as closing on closing.period = 'closing'
where
  (
    surveys.campaign_phase = 'closing'
    and cast(surveys.responded_at as date) between review.first_day and review.last_day
  )
  or (
    surveys.campaign_phase is null
    and cast(surveys.responded_at as date) between closing.first_day and closing.last_day
  )
