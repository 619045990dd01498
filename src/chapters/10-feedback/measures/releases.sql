-- Versions released in the 365 days to the end of P.
-- grain: one row per month with a release, betas or not
-- reads: software_releases
select
  cast(date_trunc('month', software_releases.released_on) as date) as month,
  count(*) filter (where not software_releases.is_beta) as releases,
  count(*) filter (where software_releases.is_beta) as betas
from software_releases
join periods on software_releases.released_on between periods.last_day - interval '364' day and periods.last_day
where periods.period = 'P'
group by cast(date_trunc('month', software_releases.released_on) as date)
order by month
