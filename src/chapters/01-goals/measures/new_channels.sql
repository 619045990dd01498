-- GMV of all paid orders, and of those that came by a channel marked as new; an unknown channel is not.
-- grain: one row per period (P, Q, Y) with a paid order
-- reads: paid_orders, channels
with fresh as (
  select channel, max(case when is_new then 1 else 0 end) as is_new
  from channels
  group by channel
)
select
  periods.period,
  cast(sum(paid_orders.net_amount) as double) as gmv,
  cast(sum(case when fresh.is_new = 1 then paid_orders.net_amount else 0 end) as double) as new_gmv
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
left join fresh on fresh.channel = paid_orders.channel
where periods.period in ('P', 'Q', 'Y')
group by periods.period
order by periods.period
