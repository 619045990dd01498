-- Exhibitions that began in the period, their costs, the leads captured at them in it, and what was won by its end; an exhibition
-- that stands twice takes the first of each.
-- grain: one row per exhibition of P
-- reads: exhibitions, leads
with review_period as (
  select first_day, last_day from periods where period = 'P'
),
held as (
  select
    exhibition_id,
    min(kind) as kind,
    min(started_on) as started_on,
    min(venue_cost + material_cost + staff_cost) as cost,
    min(visitors) as visitors,
    min(media_reports) as media_reports,
    min(live_viewers) as live_viewers
  from exhibitions
  group by exhibition_id
),
captured as (
  select
    leads.exhibition_id,
    count(*) as leads,
    count(*) filter (where leads.valid) as valid_leads,
    count(*) filter (where leads.valid and leads.grade is not null) as graded_leads,
    count(*) filter (where leads.valid and leads.grade in ('A', 'B')) as qualified_leads,
    count(*) filter (where cast(leads.won_at as date) <= review_period.last_day) as won_leads,
    coalesce(sum(leads.order_amount) filter (where cast(leads.won_at as date) <= review_period.last_day), 0) as won_amount
  from leads
  cross join review_period
  where cast(leads.captured_at as date) between review_period.first_day and review_period.last_day
  group by leads.exhibition_id
)
select
  held.exhibition_id,
  held.kind,
  held.started_on,
  held.cost,
  held.visitors,
  held.media_reports,
  held.live_viewers,
  coalesce(captured.leads, 0) as leads,
  coalesce(captured.valid_leads, 0) as valid_leads,
  coalesce(captured.graded_leads, 0) as graded_leads,
  coalesce(captured.qualified_leads, 0) as qualified_leads,
  coalesce(captured.won_leads, 0) as won_leads,
  coalesce(captured.won_amount, 0) as won_amount
from held
cross join review_period
left join captured on captured.exhibition_id = held.exhibition_id
where held.started_on between review_period.first_day and review_period.last_day
order by held.started_on, held.exhibition_id
