-- Complex assignments and those of them that were done independently, counted whole.
-- grain: one row
-- reads: assignments
select count(*) as complex, count(*) filter (where assignments.independent) as independent
from assignments
where assignments.complex
