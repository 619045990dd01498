-- Cities of the stores that were visited in the campaign.
-- grain: one row
-- reads: store_visits, stores
select count(distinct stores.city) as cities
from store_visits
join periods on cast(store_visits.visited_at as date) between periods.first_day and periods.last_day
join stores on stores.store_id = store_visits.store_id
where periods.period = 'C'
