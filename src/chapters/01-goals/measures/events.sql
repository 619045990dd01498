-- Records of behaviour: every event counts.
-- grain: one row per period (P, Q, Y) with an event
-- reads: events
select periods.period, count(*) as records
from events
join periods on cast(events.occurred_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
