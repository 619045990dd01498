-- Visits to stores in which a product was tried, or was not, and how many ended with an order; where it is unknown they are in neither.
-- grain: one row per period (P, Q) and tried or not
-- reads: store_visits
select
  periods.period,
  store_visits.tried_product as tried,
  count(*) as visits,
  count(store_visits.order_id) as with_order
from store_visits
join periods on cast(store_visits.visited_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and store_visits.tried_product is not null
group by periods.period, store_visits.tried_product
order by periods.period, tried
