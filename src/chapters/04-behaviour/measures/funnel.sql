-- Sessions by their start, and how far they came: those that hold each event of the funnel and all before it, in any order of time.
-- grain: one row per period (P, Q, Y) and device
-- reads: sessions, events
with acts as (
  select
    session_id,
    max(case when event = 'view' then 1 else 0 end) as viewed,
    max(case when event = 'add_to_cart' then 1 else 0 end) as carted,
    max(case when event = 'checkout' then 1 else 0 end) as checked_out,
    max(case when event = 'pay' then 1 else 0 end) as paid
  from events
  where event in ('view', 'add_to_cart', 'checkout', 'pay')
  group by session_id
)
select
  periods.period,
  sessions.device,
  count(*) as sessions,
  count(*) filter (where acts.viewed = 1) as view,
  count(*) filter (where acts.viewed = 1 and acts.carted = 1) as add_to_cart,
  count(*) filter (where acts.viewed = 1 and acts.carted = 1 and acts.checked_out = 1) as checkout,
  count(*) filter (where acts.viewed = 1 and acts.carted = 1 and acts.checked_out = 1 and acts.paid = 1) as pay,
  count(*) filter (where acts.carted = 1) as with_cart,
  count(*) filter (where acts.carted = 1 and acts.paid = 1) as cart_paid,
  count(*) filter (where acts.paid = 1) as with_pay
from sessions
join periods on cast(sessions.started_at as date) between periods.first_day and periods.last_day
left join acts on acts.session_id = sessions.session_id
where periods.period in ('P', 'Q', 'Y')
group by periods.period, sessions.device
order by periods.period, sessions.device
