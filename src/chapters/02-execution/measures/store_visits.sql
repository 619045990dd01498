-- Visits to stores in the campaign and in the 28 days before it, and how many ended with an order.
-- grain: one row per period (C, B)
-- reads: store_visits
select
  periods.period,
  periods.days,
  count(store_visits.visit_id) as visits,
  count(distinct store_visits.store_id) as stores,
  count(store_visits.order_id) as with_order
from periods
left join store_visits
  on cast(store_visits.visited_at as date) between periods.first_day and periods.last_day
where periods.period in ('B', 'C')
group by periods.period, periods.days
order by periods.period
