-- Search index of the own brand, by source, each day of the campaign and of the 28 days before it; several own brands are added.
-- grain: one row per period (B, C), source and day with an index
-- reads: search_index
select
  periods.period,
  search_index.source,
  search_index.date as day,
  sum(search_index.index) as total
from search_index
join periods on search_index.date between periods.first_day and periods.last_day
where periods.period in ('B', 'C') and search_index.is_own
group by periods.period, search_index.source, search_index.date
order by periods.period, search_index.source, search_index.date
