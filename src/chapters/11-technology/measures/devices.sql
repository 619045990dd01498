-- Customers seen on two or more devices, and those of them with a device that is not linked to the others, counted whole.
-- grain: one row
-- reads: identities
select
  count(*) as customers,
  count(*) filter (where linked < devices) as unlinked
from (
  select customer_id, count(*) as devices, count(*) filter (where identities.linked) as linked
  from identities
  group by customer_id
  having count(*) >= 2
) as several
