-- Days out of stock over the months of the partners that share their stock and of those that do not; months that do not know are left out.
-- grain: one row per period (P, Q) and partner
-- reads: partner_results, partners
with terms as (
  select partner_id, min(case when shares_stock then 1 else 0 end) = 1 as shares_stock
  from partners
  group by partner_id
)
select
  periods.period,
  partner_results.partner_id,
  terms.shares_stock,
  count(partner_results.stockout_days) as months,
  sum(partner_results.stockout_days) as days
from partner_results
join periods on partner_results.month between periods.first_day and periods.last_day
join terms on terms.partner_id = partner_results.partner_id
where periods.period in ('P', 'Q') and partner_results.stockout_days is not null
group by periods.period, partner_results.partner_id, terms.shares_stock
order by periods.period, partner_results.partner_id
