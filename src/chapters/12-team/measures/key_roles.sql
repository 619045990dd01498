-- Key roles, whether someone stands in for them, and for how long nobody did.
-- grain: one row per member of staff in a key role
-- reads: staff
select
  staff_id,
  team,
  role,
  backup_staff_id is not null as backed,
  no_backup_days
from staff
where key_role
order by team, staff_id
