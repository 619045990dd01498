-- Requests to the payment service in the burst phase and how many of them timed out, over rows that know both.
-- grain: one row per hour with such a row
-- reads: service_stats
select
  date_trunc('hour', service_stats.at) as hour,
  sum(service_stats.requests) as requests,
  sum(service_stats.timeouts) as timeouts
from service_stats
join periods on cast(service_stats.at as date) between periods.first_day and periods.last_day
join vocabulary on vocabulary.word = 'payment' and service_stats.service like vocabulary.pattern
where periods.period = 'burst' and service_stats.timeouts is not null
group by date_trunc('hour', service_stats.at)
order by hour
