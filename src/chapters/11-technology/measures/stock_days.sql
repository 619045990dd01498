-- The mean delay of the stock service and the deadlocks of all services on each day of the campaign.
-- grain: one row per day with a measurement
-- reads: service_stats
select
  cast(service_stats.at as date) as day,
  avg(service_stats.sync_lag_seconds) filter (where vocabulary.word is not null) as lag_seconds,
  sum(service_stats.deadlocks) as deadlocks
from service_stats
join periods on cast(service_stats.at as date) between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'inventory' and service_stats.service like vocabulary.pattern
where periods.period = 'C'
group by cast(service_stats.at as date)
order by day
