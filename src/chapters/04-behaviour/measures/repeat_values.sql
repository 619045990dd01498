-- Customers with repeat days of a value over zero, counted by how many and by the total in steps of 1 %: so near the total itself
-- that the gamma-gamma model's likelihood does not tell the difference.
-- grain: one row per number of repeat days and step of their total
-- reads: customer_histories
select
  repeats,
  cast(floor(ln(cast(repeat_gmv as double)) * 100) as bigint) as step,
  count(*) as customers,
  sum(repeat_gmv) as repeat_gmv
from customer_histories
where repeats > 0 and repeat_gmv > 0
group by repeats, cast(floor(ln(cast(repeat_gmv as double)) * 100) as bigint)
order by repeats, step
