-- Orders placed on each day of the campaign, whatever became of them.
-- grain: one row per day of the campaign with an order
-- reads: orders
select cast(orders.ordered_at as date) as day, count(*) as orders
from orders
join periods on cast(orders.ordered_at as date) between periods.first_day and periods.last_day
where periods.period = 'C'
group by cast(orders.ordered_at as date)
order by day
