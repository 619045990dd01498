-- Outlets with a brand and all outlets of the channel, in the last month of the period that the brand and channel have.
-- grain: one row per period (P, Q), brand and channel
-- reads: channel_coverage
with last_months as (
  select periods.period, channel_coverage.brand, channel_coverage.channel, max(channel_coverage.month) as month
  from channel_coverage
  join periods on channel_coverage.month between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q')
  group by periods.period, channel_coverage.brand, channel_coverage.channel
)
select
  last_months.period,
  last_months.brand,
  min(case when channel_coverage.is_own then 1 else 0 end) = 1 as is_own,
  last_months.channel,
  sum(channel_coverage.outlets) as outlets,
  sum(channel_coverage.market_outlets) as market_outlets
from last_months
join channel_coverage
  on channel_coverage.brand = last_months.brand
  and channel_coverage.channel = last_months.channel
  and channel_coverage.month = last_months.month
group by last_months.period, last_months.brand, last_months.channel
order by last_months.period, last_months.brand, last_months.channel
