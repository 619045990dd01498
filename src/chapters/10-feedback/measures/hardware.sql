-- Tickets of group hardware in the six months to the end of P.
-- grain: one row per month and issue
-- reads: tickets
select
  cast(date_trunc('month', tickets.opened_at) as date) as month,
  tickets.issue,
  count(*) as tickets
from tickets
join periods
  on cast(tickets.opened_at as date) >= (periods.last_day + interval '1' day) - interval '6' month
  and cast(tickets.opened_at as date) <= periods.last_day
where periods.period = 'P' and tickets."group" = 'hardware'
group by cast(date_trunc('month', tickets.opened_at) as date), tickets.issue
order by month, tickets.issue
