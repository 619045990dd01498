-- Tickets of group software in the 365 days to the end of P; aged: of customers whose year of birth is known; young: of those, the
-- ones who turn at most 35 in the year of the ticket.
-- grain: one row per month with such a ticket
-- reads: tickets
-- may read: customers
with ages as (
  select customer_id, min(birth_year) as birth_year
  from customers
  group by customer_id
)
select
  cast(date_trunc('month', tickets.opened_at) as date) as month,
  count(*) as tickets,
  count(ages.birth_year) as aged,
  count(*) filter (where extract(year from tickets.opened_at) - ages.birth_year <= 35) as young
from tickets
join periods on cast(tickets.opened_at as date) between periods.last_day - interval '364' day and periods.last_day
left join ages on ages.customer_id = tickets.customer_id
where periods.period = 'P' and tickets."group" = 'software'
group by cast(date_trunc('month', tickets.opened_at) as date)
order by month
