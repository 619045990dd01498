-- Demo devices and promoters of all stores; null where stores are there and none says it.
-- grain: one row
-- reads: stores
select
  case when count(*) = 0 then 0 else sum(demo_devices) end as demo_devices,
  case when count(*) = 0 then 0 else sum(promoters) end as promoters
from stores
