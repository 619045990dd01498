-- The clock hour of the burst phase in which most orders of any status were placed; of equal hours the earliest.
-- grain: one row, none where the phase has no order
-- reads: orders
select date_trunc('hour', orders.ordered_at) as hour, count(*) as orders
from orders
join periods on cast(orders.ordered_at as date) between periods.first_day and periods.last_day
where periods.period = 'burst'
group by date_trunc('hour', orders.ordered_at)
order by orders desc, hour
limit 1
