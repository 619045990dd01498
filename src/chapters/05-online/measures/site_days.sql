-- Sessions, those that organic search brought, and distinct visitors of each day of the campaign and of the 28 days before it.
-- grain: one row per period (B, C) and day with a session
-- reads: sessions
with found as (
  select
    cast(sessions.started_at as date) as day,
    count(*) as sessions,
    count(vocabulary.word) as organic,
    count(distinct sessions.visitor_id) as visitors
  from sessions
  left join vocabulary on vocabulary.word = 'organic_search' and sessions.channel like vocabulary.pattern
  group by cast(sessions.started_at as date)
)
select
  periods.period,
  periods.days,
  found.day,
  found.sessions,
  found.organic,
  found.visitors
from periods
join found on found.day between periods.first_day and periods.last_day
where periods.period in ('B', 'C')
order by periods.period, found.day
