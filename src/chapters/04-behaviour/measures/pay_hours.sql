-- Pay events by the clock hour.
-- grain: one row per hour of the day with one, in P
-- reads: events
select extract(hour from events.occurred_at) as hour, count(*) as pays
from events
join periods on cast(events.occurred_at as date) between periods.first_day and periods.last_day
where periods.period = 'P' and events.event = 'pay'
group by extract(hour from events.occurred_at)
order by hour
