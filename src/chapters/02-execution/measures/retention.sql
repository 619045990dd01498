-- Customers won in the campaign, and those back with a session or a further paid order on calendar days 1 to 30 after their
-- first; window_open counts those whose 30 days are not over by the latest day in sessions and orders.
-- grain: one row per kind of the channel of the first order
-- reads: paid_orders, sessions, orders
with horizon as (
  select max(day) as last_day
  from (
    select cast(max(started_at) as date) as day from sessions
    union all
    select cast(max(paid_at) as date) as day from orders
    union all
    select cast(max(ordered_at) as date) as day from orders
  ) as moments
),
won as (
  select paid_orders.customer_id, paid_orders.paid_on as first_on, paid_orders.channel_kind
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  where periods.period = 'C' and paid_orders.is_first
),
back as (
  select won.customer_id
  from won
  join sessions on sessions.customer_id = won.customer_id
  where cast(sessions.started_at as date) between won.first_on + interval '1' day and won.first_on + interval '30' day
  union
  select won.customer_id
  from won
  join paid_orders on paid_orders.customer_id = won.customer_id
  where paid_orders.paid_on between won.first_on + interval '1' day and won.first_on + interval '30' day
)
select
  coalesce(won.channel_kind, 'unknown') as channel_kind,
  count(*) filter (where won.first_on + interval '30' day <= horizon.last_day) as customers,
  count(*) filter (where won.first_on + interval '30' day <= horizon.last_day and back.customer_id is not null) as retained,
  count(*) filter (where won.first_on + interval '30' day > horizon.last_day) as window_open
from won
cross join horizon
left join back on back.customer_id = won.customer_id
group by won.channel_kind
order by channel_kind
