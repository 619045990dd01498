-- From revenue to operating costs: marketing is null where neither a cost of that category is booked nor the spend ledger has an entry.
-- grain: one row per period (P, Q, Y) with a paid order
-- reads: period_margins, cost_lines
-- may read: spend
with operating as (
  select
    periods.period,
    sum(case when cost_lines.category = 'software' then cost_lines.amount else 0 end) as software,
    sum(case when cost_lines.category = 'marketing' then cost_lines.amount else 0 end) as marketing,
    sum(case when cost_lines.category = 'staff' then cost_lines.amount else 0 end) as staff,
    sum(case when cost_lines.category = 'unexpected' then cost_lines.amount else 0 end) as unexpected
  from cost_lines
  join periods on cost_lines.booked_on between periods.first_day and periods.last_day
  group by periods.period
),
known as (
  select count(*) as marketing
  from cost_lines
  where category = 'marketing'
)
select
  period_margins.period,
  period_margins.gmv,
  period_margins.returned,
  period_margins.returned_uncosted,
  period_margins.units,
  period_margins.goods,
  period_margins.uncosted_units,
  period_margins.uncosted_net,
  coalesce(operating.software, 0) as software,
  case when known.marketing > 0 then coalesce(operating.marketing, 0) end as marketing,
  coalesce(operating.staff, 0) as staff,
  coalesce(operating.unexpected, 0) as unexpected
from period_margins
cross join known
left join operating on operating.period = period_margins.period
order by period_margins.period
