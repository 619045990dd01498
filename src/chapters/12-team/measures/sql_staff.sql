-- All staff, and those who have SQL at level 2 or more, counted whole.
-- grain: one row
-- reads: staff, skills
select
  count(*) as people,
  count(*) filter (
    where
      staff.staff_id in (
        select skills.staff_id
        from skills
        join vocabulary on vocabulary.word = 'sql' and skills.skill like vocabulary.pattern
        where skills.level >= 2
      )
  ) as able
from staff
