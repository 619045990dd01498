-- What each partner reported over the months of the period; a column that no month of it knows is null. Joint sales and their
-- baseline count where both are known.
-- grain: one row per period (P, Q) and partner with a month in it
-- reads: partner_results
select
  periods.period,
  partner_results.partner_id,
  count(*) as months,
  sum(partner_results.revenue) as revenue,
  sum(partner_results.new_customers) as new_customers,
  avg(partner_results.response_hours) as response_hours,
  sum(partner_results.joint_revenue) filter (where partner_results.baseline_revenue is not null) as joint_revenue,
  sum(partner_results.baseline_revenue) filter (where partner_results.joint_revenue is not null) as baseline_revenue,
  sum(partner_results.channel_conflicts) as channel_conflicts
from partner_results
join periods on partner_results.month between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, partner_results.partner_id
order by periods.period, partner_results.partner_id
