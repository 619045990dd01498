-- Views of product pages by how long they lasted; views without a time are left out.
-- grain: one row per period (P, Q, Y) and length in seconds
-- reads: events
select periods.period, events.dwell_seconds, count(*) as views
from events
join vocabulary on vocabulary.word = 'product_pages' and events.page like vocabulary.pattern
join periods on cast(events.occurred_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y') and events.event = 'view' and events.dwell_seconds is not null
group by periods.period, events.dwell_seconds
order by periods.period, events.dwell_seconds
