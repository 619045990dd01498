-- The kind (online or offline) of a channel; a channel that stands twice takes the first.
-- grain: one row per channel
-- reads: channels
select channel, min(kind) as kind
from channels
group by channel
