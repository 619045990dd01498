-- Orders of any status placed in each hour of the burst phase, as of what the payment service had to carry.
-- grain: one row per hour with an order
-- reads: orders
select date_trunc('hour', orders.ordered_at) as hour, count(*) as orders
from orders
join periods on cast(orders.ordered_at as date) between periods.first_day and periods.last_day
where periods.period = 'burst'
group by date_trunc('hour', orders.ordered_at)
order by hour
