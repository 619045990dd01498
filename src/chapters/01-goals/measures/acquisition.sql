-- Acquisition spend in the review's currency, and customers whose first paid order ever lies in the period.
-- grain: one row per period (P, Q, Y)
-- reads: acquisition_costs
select period, spend, new_customers
from acquisition_costs
order by period
