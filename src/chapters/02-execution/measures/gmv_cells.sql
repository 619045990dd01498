-- GMV by the tier of the order's city and the kind of its channel; unknown where the city or channel is.
-- grain: one row per period (P, Q, Y), tier and channel kind
-- reads: paid_orders, geography, channels
select
  periods.period,
  coalesce(cast(paid_orders.tier as varchar), 'unknown') as tier,
  coalesce(paid_orders.channel_kind, 'unknown') as channel_kind,
  count(*) as orders,
  count(*) filter (where paid_orders.is_first) as first_orders,
  sum(paid_orders.net_amount) as gmv
from paid_orders
join periods on paid_orders.paid_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q', 'Y')
group by periods.period, paid_orders.tier, paid_orders.channel_kind
order by periods.period, tier, channel_kind
