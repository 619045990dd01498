-- Minutes from asking for capacity to having it.
-- grain: one row per period (P, Q) and way (automatic or by hand)
-- reads: scale_outs
with timed as (
  select
    cast(requested_at as date) as requested_on,
    automatic,
    elapsed_seconds(requested_at, ready_at) / 60.0 as minutes
  from scale_outs
)
select
  periods.period,
  timed.automatic,
  count(*) as requests,
  sum(timed.minutes) as minutes,
  sum(timed.minutes * timed.minutes) as squares
from timed
join periods on timed.requested_on between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, timed.automatic
order by periods.period, timed.automatic
