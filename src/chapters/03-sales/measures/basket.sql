-- What stands behind the order value of P and Q: units (gifts left out) and revenue of each product; gift lines bring revenue
-- without units.
-- grain: one row per period (P, Q) and sku
-- reads: sku_days
select
  periods.period,
  sku_days.sku,
  coalesce(sum(sku_days.quantity) filter (where not sku_days.is_gift), 0) as units,
  coalesce(sum(sku_days.net_amount) filter (where not sku_days.is_gift), 0) as revenue
from sku_days
join periods on sku_days.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, sku_days.sku
order by periods.period, sku_days.sku
