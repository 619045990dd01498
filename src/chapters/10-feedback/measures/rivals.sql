-- The brands that the recommendation score is compared with.
-- grain: one row per brand
-- reads: nps_benchmarks
select
  brand,
  min(nps) as nps,
  min(promoter_innovation_share) as promoter_innovation_share,
  min(detractor_service_share) as detractor_service_share
from nps_benchmarks
group by brand
order by nps desc, brand
