-- Costs as booked; where no cost of the category marketing is booked at all, the spend ledger stands for it, in the review's currency,
-- its kinds as the items.
-- grain: one row per booking, or per ledger entry
-- reads: costs
-- may read: spend
select booked_on, category, item, one_off, cause, amount, units
from costs
union all
select
  spend.spent_on as booked_on,
  'marketing' as category,
  spend.kind as item,
  null as one_off,
  null as cause,
  spend.amount * fx.rate as amount,
  null as units
from spend
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(spend.currency, settings.value)
where not exists (select 1 from costs where category = 'marketing')
