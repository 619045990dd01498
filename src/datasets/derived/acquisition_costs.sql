-- Acquisition spend in the review's currency, and new customers: those whose first paid order ever lies in the period.
-- grain: one row per period (P, Q, Y)
-- reads: acquisition_spend, newcomers
with spent as (
  select periods.period, sum(acquisition_spend.amount) as spend
  from acquisition_spend
  join periods on acquisition_spend.spent_on between periods.first_day and periods.last_day
  group by periods.period
),
won as (
  select period, count(*) as customers
  from newcomers
  group by period
)
select periods.period, coalesce(spent.spend, 0) as spend, coalesce(won.customers, 0) as new_customers
from periods
left join spent on spent.period = periods.period
left join won on won.period = periods.period
where periods.period in ('P', 'Q', 'Y')
