-- New customers of the period, those of the private domain apart, and those with two or more paid orders in it.
-- grain: one row per period (P, Q, Y), and private domain or not
-- reads: newcomers, customers
select period, private_domain, count(*) as new_customers, count(*) filter (where orders >= 2) as repurchased
from newcomers
group by period, private_domain
order by period, private_domain
