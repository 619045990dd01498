-- Which customers a visitor was seen as, in touchpoints, sessions or events.
-- grain: one row per visitor and customer
-- may read: touchpoints, sessions, events
select visitor_id, customer_id from touchpoints where customer_id is not null
union
select visitor_id, customer_id from sessions where customer_id is not null
union
select visitor_id, customer_id from events where customer_id is not null
