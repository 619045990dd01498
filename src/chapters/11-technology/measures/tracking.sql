-- Events that test devices sent and those that arrived, counted whole.
-- grain: one row per surface
-- reads: tracking_audits
select
  surface,
  count(*) as pages,
  sum(events_expected) as expected,
  sum(events_recorded) as recorded
from tracking_audits
group by surface
order by surface
