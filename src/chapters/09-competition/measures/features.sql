-- Scores of the same test on the products of every brand.
-- grain: one row per feature and brand
-- reads: feature_tests
select
  feature,
  brand,
  min(case when is_own then 1 else 0 end) = 1 as is_own,
  min(score) as score,
  min(unit) as unit,
  min(case when higher_is_better then 1 else 0 end) = 1 as higher_is_better
from feature_tests
group by feature, brand
order by feature, brand
