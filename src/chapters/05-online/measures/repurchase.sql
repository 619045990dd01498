-- New customers of the period by the channel of their first paid order, and those with two or more paid orders in it; a channel known
-- to be offline is left out.
-- grain: one row per period (P, Q, Y) and channel
-- reads: newcomers
-- may read: channel_kinds
select period, channel, count(*) as new_customers, count(*) filter (where orders >= 2) as repurchased
from newcomers
where coalesce(channel_kind, 'online') = 'online'
group by period, channel
order by period, channel
