-- Revenue, returns and cost of goods, with what stands on products without a cost apart.
-- grain: one row per period (P, Q, Y) with a paid order
-- reads: period_margins
select
  period,
  gmv,
  returned,
  returned_uncosted,
  units,
  goods,
  uncosted_units,
  uncosted_net
from period_margins
order by period
