-- Experiments on prices, gifts, urgency, stock hints and referral, whatever their dates: each variant against its control.
-- grain: one row per experiment, variant that is no control, and metric
-- reads: experiment_trials
select
  area,
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
where area in ('price', 'gift', 'urgency', 'stock', 'referral')
order by recency, experiment_id, metric, variant
