-- Delays with which the stock service passed on changes in the burst phase.
-- grain: one row per measurement
-- reads: service_stats
select service_stats.sync_lag_seconds as seconds
from service_stats
join periods on cast(service_stats.at as date) between periods.first_day and periods.last_day
join vocabulary on vocabulary.word = 'inventory' and service_stats.service like vocabulary.pattern
where periods.period = 'burst' and service_stats.sync_lag_seconds is not null
order by seconds
