-- Search index of every brand, summed over the days of the period, source by source: their scales differ.
-- grain: one row per period (P, Q, Y), source and brand
-- reads: search_index
select
  periods.period,
  search_index.source,
  search_index.brand,
  min(case when search_index.is_own then 1 else 0 end) = 1 as is_own,
  sum(search_index.index) as total
from search_index
join periods on search_index.date between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, search_index.source, search_index.brand
order by periods.period, search_index.source, search_index.brand
