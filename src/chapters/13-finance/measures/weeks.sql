-- GMV and acquisition spend, in the review's currency, of the whole ISO weeks (by their Monday) among the 364 days to the end of P in
-- which both orders and the ledger are known.
-- grain: one row per week with orders and spend
-- reads: paid_orders, acquisition_spend
with sold as (
  select date_trunc('week', paid_on) as week, sum(net_amount) as gmv
  from paid_orders
  group by date_trunc('week', paid_on)
),
spent as (
  select date_trunc('week', spent_on) as week, sum(amount) as spend
  from acquisition_spend
  group by date_trunc('week', spent_on)
),
starts as (
  select max(first_day) as first_day
  from (
    select min(paid_on) as first_day from paid_orders
    union all
    select min(spent_on) as first_day from acquisition_spend
  ) as firsts
)
select
  cast(sold.week as date) as week,
  sold.gmv,
  spent.spend
from sold
join spent on spent.week = sold.week
cross join starts
join periods on periods.period = 'P'
where
  sold.week >= starts.first_day
  and sold.week > periods.last_day - interval '364' day
  and sold.week + interval '6' day <= periods.last_day
order by week
