-- Visits to stores by the display that they stopped at, and how many ended with an order; visits without a display are left out.
-- grain: one row per period (P, Q) and display
-- reads: store_visits
select
  periods.period,
  store_visits.display,
  count(*) as visits,
  count(store_visits.order_id) as with_order
from store_visits
join periods on cast(store_visits.visited_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and store_visits.display is not null
group by periods.period, store_visits.display
order by periods.period, store_visits.display
