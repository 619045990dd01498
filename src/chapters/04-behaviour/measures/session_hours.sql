-- Sessions by the clock hour in which they started, and those among them that paid.
-- grain: one row per hour of the day with a session, in P
-- reads: sessions, events
with payers as (
  select distinct session_id
  from events
  where event = 'pay'
)
select
  extract(hour from sessions.started_at) as hour,
  count(*) as sessions,
  count(payers.session_id) as with_pay
from sessions
join periods on cast(sessions.started_at as date) between periods.first_day and periods.last_day
left join payers on payers.session_id = sessions.session_id
where periods.period = 'P'
group by extract(hour from sessions.started_at)
order by hour
