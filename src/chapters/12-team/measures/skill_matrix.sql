-- Members of a team, and those of them who have a skill at level 2 or more, counted whole.
-- grain: one row per team and skill that any member of staff stands in the matrix with
-- reads: staff, skills
with teams as (
  select team, count(*) as people
  from staff
  group by team
),
named as (
  select distinct skills.skill
  from skills
  join staff on staff.staff_id = skills.staff_id
),
able as (
  select staff.team, skills.skill, count(*) as people
  from skills
  join staff on staff.staff_id = skills.staff_id
  where skills.level >= 2
  group by staff.team, skills.skill
)
select
  teams.team,
  teams.people,
  named.skill,
  named.skill like vocabulary.pattern as is_sql,
  coalesce(able.people, 0) as able
from teams
cross join named
join vocabulary on vocabulary.word = 'sql'
left join able on able.team = teams.team and able.skill = named.skill
order by teams.team, named.skill
