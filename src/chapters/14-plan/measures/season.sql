-- GMV a day in Y and in as many days right after it, which say what season does to the period after P; none where those days reach P.
-- grain: one row, or none
-- reads: paid_orders
with spans as (
  select
    before.first_day,
    before.last_day,
    before.days
  from periods as before
  join periods as now on now.period = 'P'
  where before.period = 'Y' and date_diff('day', before.last_day, now.first_day) > before.days
)
select
  coalesce(sum(case when paid_orders.paid_on <= spans.last_day then paid_orders.net_amount else 0 end), 0) as gmv,
  coalesce(sum(case when paid_orders.paid_on > spans.last_day then paid_orders.net_amount else 0 end), 0) as next_gmv
from spans
join paid_orders
  on paid_orders.paid_on >= spans.first_day
  and date_diff('day', spans.last_day, paid_orders.paid_on) <= spans.days
group by spans.first_day
