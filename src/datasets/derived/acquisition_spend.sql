-- Spend of the kinds that win customers (media, influencer, venue, material), in the review's currency, unrounded.
-- channel_kind is null where the channel is unknown.
-- grain: one row per ledger entry
-- reads: spend
-- may read: channel_kinds
select
  spend.spent_on,
  spend.channel,
  channel_kinds.kind as channel_kind,
  spend.placement,
  spend.amount * fx.rate as amount
from spend
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(spend.currency, settings.value)
left join channel_kinds on channel_kinds.channel = spend.channel
where spend.kind in ('media', 'influencer', 'venue', 'material')
