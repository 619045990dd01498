-- Losses by security incidents, over those whose loss is known, with the sum of squares that an interval asks for.
-- grain: one row per period (P, Q) with a security incident
-- reads: incidents
select
  periods.period,
  count(*) as incidents,
  count(incidents.loss) as known,
  coalesce(cast(sum(incidents.loss) as double), 0) as loss,
  coalesce(sum(cast(incidents.loss as double) * cast(incidents.loss as double)), 0) as squares
from incidents
join periods on cast(incidents.started_at as date) between periods.first_day and periods.last_day
where periods.period in ('P', 'Q') and incidents.kind = 'security'
group by periods.period
order by periods.period
