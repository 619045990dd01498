-- GMV of every channel by the month of payment.
-- grain: one row per period (P, Q, Y), month and channel
-- reads: paid_orders
select
  periods.period,
  cast(date_trunc('month', paid_orders.paid_on) as date) as month,
  paid_orders.channel,
  cast(sum(paid_orders.net_amount) as double) as gmv
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, cast(date_trunc('month', paid_orders.paid_on) as date), paid_orders.channel
order by periods.period, month, paid_orders.channel
