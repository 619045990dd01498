-- The region and tier of a city; a city that stands twice takes the first of each, so that no join multiplies orders.
-- grain: one row per city
-- reads: geography
select city, min(region) as region, min(tier) as tier
from geography
group by city
