-- Orders of any status placed on each day of the campaign.
-- grain: one row per day with an order
-- reads: orders
select cast(orders.ordered_at as date) as day, count(*) as orders
from orders
join periods on cast(orders.ordered_at as date) between periods.first_day and periods.last_day
where periods.period = 'C'
group by cast(orders.ordered_at as date)
order by day
