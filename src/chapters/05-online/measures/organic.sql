-- Sessions, and those that organic search brought.
-- grain: one row per period (P, Q, Y) with a session
-- reads: sessions
select periods.period, count(*) as sessions, count(vocabulary.word) as organic
from sessions
join periods on cast(sessions.started_at as date) between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'organic_search' and sessions.channel like vocabulary.pattern
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
