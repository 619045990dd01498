-- Wake-up messages to lapsed customers, and those that brought an order, by offer.
-- grain: one row per period (P, Q) and offer
-- reads: winbacks
select
  periods.period,
  winbacks.offer,
  count(*) as sent,
  count(*) filter (where winbacks.reordered) as reordered
from winbacks
join periods on cast(winbacks.sent_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, winbacks.offer
order by periods.period, winbacks.offer
