-- Tickets of group service in the six months to the end of P: is_return marks the vocabulary's issue; slow: over five days in hand;
-- known: with handling days, and their sum.
-- grain: one row per issue
-- reads: tickets
select
  tickets.issue,
  max(case when vocabulary.word is null then 0 else 1 end) = 1 as is_return,
  count(*) as tickets,
  count(tickets.handling_days) as known,
  count(*) filter (where tickets.handling_days > 5) as slow,
  coalesce(sum(tickets.handling_days), 0) as days
from tickets
join periods
  on cast(tickets.opened_at as date) >= (periods.last_day + interval '1' day) - interval '6' month
  and cast(tickets.opened_at as date) <= periods.last_day
left join vocabulary on vocabulary.word = 'return' and tickets.issue like vocabulary.pattern
where periods.period = 'P' and tickets."group" = 'service'
group by tickets.issue
order by tickets.issue
