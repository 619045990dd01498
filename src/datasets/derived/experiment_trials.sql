-- Each variant of an experiment held against its control, metric by metric; of several controls the first by name. A row that stands
-- twice takes the one with fewer exposures. adopted speaks of the variant, whichever of its rows says it; recency counts the
-- experiments from the latest start, those without one last.
-- grain: one row per experiment, variant that is no control, and metric that its control has too
-- reads: experiments
with numbered as (
  select
    experiments.*,
    row_number() over (
      partition by experiment_id, variant, metric order by exposures, successes, is_control desc
    ) as place,
    max(case when adopted then 1 else 0 end) over (partition by experiment_id, variant) as was_adopted,
    dense_rank() over (order by started_on desc nulls last, experiment_id) as recency
  from experiments
),
controls as (
  select
    experiment_id,
    metric,
    variant,
    exposures,
    successes,
    row_number() over (partition by experiment_id, metric order by variant) as place
  from numbered
  where is_control and place = 1
)
select
  numbered.area,
  numbered.experiment_id,
  cast(numbered.started_on as varchar) as started_on,
  numbered.recency,
  numbered.gift_kind,
  numbered.metric,
  numbered.variant,
  numbered.exposures,
  numbered.successes,
  numbered.was_adopted = 1 as adopted,
  controls.variant as control,
  controls.exposures as control_exposures,
  controls.successes as control_successes
from numbered
join controls
  on controls.experiment_id = numbered.experiment_id
  and controls.metric = numbered.metric
  and controls.place = 1
where numbered.place = 1 and not numbered.is_control
