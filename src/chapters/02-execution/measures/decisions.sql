-- Hours between raising and taking each decision of the campaign.
-- grain: one row per decision raised in the campaign
-- reads: decisions
select elapsed_seconds(decisions.raised_at, decisions.decided_at) / 3600.0 as hours
from decisions
join periods on cast(decisions.raised_at as date) between periods.first_day and periods.last_day
where periods.period = 'C'
order by hours
