-- GMV of a channel and its spend without commission, in the review's currency, by the ISO weeks that lie wholly in the period; a
-- channel known to be offline is left out.
-- grain: one row per period (P, Q), channel and week (its Monday) with spend
-- reads: paid_orders, spend
-- may read: channel_kinds
with spent as (
  select periods.period, spend.channel, date_trunc('week', spend.spent_on) as week, sum(spend.amount * fx.rate) as spend
  from spend
  join periods
    on date_trunc('week', spend.spent_on) >= periods.first_day
    and date_trunc('week', spend.spent_on) + interval '6' day <= periods.last_day
  join settings on settings.key = 'currency'
  join fx on fx.currency = coalesce(spend.currency, settings.value)
  where periods.period in ('P', 'Q') and spend.kind <> 'commission'
  group by periods.period, spend.channel, date_trunc('week', spend.spent_on)
),
sold as (
  select channel, date_trunc('week', paid_on) as week, sum(net_amount) as gmv
  from paid_orders
  group by channel, date_trunc('week', paid_on)
)
select
  spent.period,
  spent.channel,
  cast(spent.week as date) as week,
  coalesce(sold.gmv, 0) as gmv,
  spent.spend
from spent
left join sold on sold.channel = spent.channel and sold.week = spent.week
left join channel_kinds on channel_kinds.channel = spent.channel
where coalesce(channel_kinds.kind, 'online') = 'online'
order by spent.period, spent.channel, week
