-- Contacts of visitors with a channel: the touchpoints, or, where there are none, the sessions, each one touch.
-- grain: one row per touch
-- may read: touchpoints, sessions
select touchpoint_id as touch_id, visitor_id, touched_at, channel
from touchpoints
union all
select session_id as touch_id, visitor_id, started_at as touched_at, channel
from sessions
where not exists (select 1 from touchpoints)
