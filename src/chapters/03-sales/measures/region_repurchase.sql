-- New customers of the period by the region of their first paid order's city, and those with two or more paid orders in it.
-- grain: one row per period (P, Y) and region
-- reads: newcomers, geography
select period, region, count(*) as new_customers, count(*) filter (where orders >= 2) as repurchased
from newcomers
where period in ('P', 'Y')
group by period, region
order by period, region
