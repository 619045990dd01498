-- Sessions of high intent, and those with a payment, whenever it came.
-- grain: one row per period (P, Q, Y) with such a session
-- reads: sessions, events
with paid as (
  select distinct session_id
  from events
  where event = 'pay'
)
select periods.period, count(*) as sessions, count(paid.session_id) as paid
from sessions
join periods on cast(sessions.started_at as date) between periods.first_day and periods.last_day
left join paid on paid.session_id = sessions.session_id
where periods.period in ('P', 'Q', 'Y') and sessions.high_intent
group by periods.period
order by periods.period
