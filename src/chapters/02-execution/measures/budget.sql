-- Acquisition spend by channel kind and placement, in the review's currency.
-- grain: one row per period (P, Q), channel kind and placement
-- reads: acquisition_spend, channels
select
  periods.period,
  coalesce(acquisition_spend.channel_kind, 'unknown') as channel_kind,
  acquisition_spend.placement,
  sum(acquisition_spend.amount) as amount
from acquisition_spend
join periods on acquisition_spend.spent_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, acquisition_spend.channel_kind, acquisition_spend.placement
order by periods.period, channel_kind, acquisition_spend.placement
