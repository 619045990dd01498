-- GMV of a channel and what it was spent on, in the review's currency, commission apart; a channel known to be offline is left out.
-- grain: one row per period (P, Q, Y) and channel with paid orders or spend
-- reads: paid_orders, spend
-- may read: channel_kinds
with sold as (
  select periods.period, paid_orders.channel, count(*) as orders, sum(paid_orders.net_amount) as gmv
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period, paid_orders.channel
),
spent as (
  select
    periods.period,
    spend.channel,
    sum(spend.amount * fx.rate) as spend,
    sum(case when spend.kind = 'commission' then spend.amount * fx.rate else 0 end) as commission
  from spend
  join periods on spend.spent_on between periods.first_day and periods.last_day
  join settings on settings.key = 'currency'
  join fx on fx.currency = coalesce(spend.currency, settings.value)
  where periods.period in ('P', 'Q', 'Y')
  group by periods.period, spend.channel
),
members as (
  select period, channel from sold
  union
  select period, channel from spent
)
select
  members.period,
  members.channel,
  coalesce(sold.orders, 0) as orders,
  coalesce(sold.gmv, 0) as gmv,
  coalesce(spent.spend - spent.commission, 0) as spend,
  coalesce(spent.commission, 0) as commission
from members
left join sold on sold.period = members.period and sold.channel = members.channel
left join spent on spent.period = members.period and spent.channel = members.channel
left join channel_kinds on channel_kinds.channel = members.channel
where coalesce(channel_kinds.kind, 'online') = 'online'
order by members.period, members.channel
