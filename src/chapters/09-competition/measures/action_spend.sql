-- What rivals are thought to have spent, by channel and format; actions whose spend nobody knows are left out.
-- grain: one row per period (P, Q), brand, channel and format; format is null where it is unknown
-- reads: competitor_actions
select
  periods.period,
  competitor_actions.brand,
  competitor_actions.channel,
  competitor_actions.format,
  sum(competitor_actions.estimated_spend) as spend
from competitor_actions
join periods on competitor_actions.happened_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and competitor_actions.estimated_spend is not null
group by periods.period, competitor_actions.brand, competitor_actions.channel, competitor_actions.format
order by periods.period, competitor_actions.brand, competitor_actions.channel, competitor_actions.format
