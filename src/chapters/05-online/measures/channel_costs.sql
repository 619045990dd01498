-- All spend of a channel in the review's currency, and what of it went into content and influencers, which no order carries; a
-- channel known to be offline is left out.
-- grain: one row per period (P, Q) and channel with spend
-- reads: spend
-- may read: channel_kinds
select
  periods.period,
  spend.channel,
  sum(spend.amount * fx.rate) as spend,
  sum(case when spend.kind in ('content', 'influencer') then spend.amount * fx.rate else 0 end) as hidden
from spend
join periods on spend.spent_on between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(spend.currency, settings.value)
left join channel_kinds on channel_kinds.channel = spend.channel
where periods.period in ('P', 'Q') and coalesce(channel_kinds.kind, 'online') = 'online'
group by periods.period, spend.channel
order by periods.period, spend.channel
