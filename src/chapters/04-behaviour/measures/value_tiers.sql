-- Customers with a paid order in the 365 days to the end of P by value: recency, frequency and money are scored 5 for the first
-- ceil(n / 5) in order of merit, 4 up to ceil(2 n / 5) and so on, ties by id; high from a sum of 12, mid from 8.
-- Method: RFM by fifths, after Hughes (1994), Strategic Database Marketing.
-- grain: one row per channel and tier (high, mid, low)
-- reads: paid_orders, customer_channels
-- may read: customers
with buyers as (
  select
    paid_orders.customer_id,
    max(paid_orders.paid_on) as last_on,
    count(*) as orders,
    sum(paid_orders.net_amount) as spend
  from paid_orders
  join periods on paid_orders.paid_on between periods.last_day - interval '364' day and periods.last_day
  where periods.period = 'P'
  group by paid_orders.customer_id
),
placed as (
  select
    customer_id,
    spend,
    5 * row_number() over (order by last_on desc, customer_id) as recency,
    5 * row_number() over (order by orders desc, customer_id) as frequency,
    5 * row_number() over (order by spend desc, customer_id) as money,
    count(*) over () as n
  from buyers
),
scored as (
  select
    customer_id,
    spend,
    case
      when recency <= n + 4 then 5
      when recency <= 2 * n + 4 then 4
      when recency <= 3 * n + 4 then 3
      when recency <= 4 * n + 4 then 2
      else 1
    end
    + case
      when frequency <= n + 4 then 5
      when frequency <= 2 * n + 4 then 4
      when frequency <= 3 * n + 4 then 3
      when frequency <= 4 * n + 4 then 2
      else 1
    end
    + case
      when money <= n + 4 then 5
      when money <= 2 * n + 4 then 4
      when money <= 3 * n + 4 then 3
      when money <= 4 * n + 4 then 2
      else 1
    end as score
  from placed
),
tiers as (
  select
    customer_channels.channel,
    case when scored.score >= 12 then 'high' when scored.score >= 8 then 'mid' else 'low' end as tier,
    scored.spend
  from scored
  join customer_channels on customer_channels.customer_id = scored.customer_id
)
select channel, tier, count(*) as customers, sum(spend) as spend
from tiers
group by channel, tier
order by channel, tier
