-- Revenue of every partner month up to the end of the period, with the month (YYYY-MM) in which the partner was trained, if it was.
-- grain: one row per partner and month
-- reads: partner_results, partners
with terms as (
  select partner_id, substr(cast(min(trained_on) as varchar), 1, 7) as trained_in
  from partners
  group by partner_id
)
select
  partner_results.partner_id,
  substr(cast(partner_results.month as varchar), 1, 7) as month,
  terms.trained_in,
  sum(partner_results.revenue) as revenue
from partner_results
join periods on periods.period = 'P' and partner_results.month <= periods.last_day
join terms on terms.partner_id = partner_results.partner_id
group by partner_results.partner_id, partner_results.month, terms.trained_in
order by partner_results.partner_id, month
