-- Content views in P by customers with a paid order in the 365 days to its end, by the type of the content; is_spec marks
-- comparisons of specifications.
-- grain: one row per top customer or not, and type of content
-- reads: events, customer_spend
select
  customer_spend.is_top,
  events.content_type,
  max(case when events.content_type like vocabulary.pattern then 1 else 0 end) = 1 as is_spec,
  count(*) as views
from events
join periods on cast(events.occurred_at as date) between periods.first_day and periods.last_day
join vocabulary on vocabulary.word = 'spec_comparison'
join customer_spend on customer_spend.customer_id = events.customer_id
where periods.period = 'P' and events.event = 'content_view'
group by customer_spend.is_top, events.content_type
order by customer_spend.is_top, events.content_type
