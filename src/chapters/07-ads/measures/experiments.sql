-- Experiments on creatives, whatever their dates: each variant against its control.
-- grain: one row per experiment, variant that is no control, and metric
-- reads: experiment_trials
select
  experiment_id,
  started_on,
  recency,
  gift_kind,
  metric,
  variant,
  exposures,
  successes,
  adopted,
  control,
  control_exposures,
  control_successes
from experiment_trials
where area = 'creative'
order by recency, experiment_id, metric, variant
