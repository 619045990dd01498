-- How often each length of stay in seconds was measured in each store: what a median needs, without a row for every visit.
-- grain: one row per period (P, Q), store and length of stay
-- reads: store_visits
select
  periods.period,
  store_visits.store_id,
  store_visits.dwell_seconds as seconds,
  count(*) as visits
from store_visits
join periods on cast(store_visits.visited_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and store_visits.dwell_seconds is not null
group by periods.period, store_visits.store_id, store_visits.dwell_seconds
order by periods.period, store_visits.store_id, seconds
