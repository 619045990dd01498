-- What customers of a channel are worth against what they cost: 365-day gross margins of its customers with their sum of squares,
-- its new customers of P, and its acquisition spend in P.
-- grain: one row per channel with a customer or spend
-- reads: customer_margins, customer_channels, acquisition_spend
-- may read: customers
with worth as (
  select
    customer_channels.channel,
    count(*) as customers,
    sum(customer_margins.margin) as margin,
    cast(sum(cast(customer_margins.margin as decimal(28, 2)) * cast(customer_margins.margin as decimal(28, 2))) as double) as squares,
    sum(customer_margins.lines_without_cost) as lines_without_cost
  from customer_margins
  join customer_channels on customer_channels.customer_id = customer_margins.customer_id
  group by customer_channels.channel
),
won as (
  select customer_channels.channel, count(*) as new_customers
  from customer_channels
  join periods on customer_channels.first_on between periods.first_day and periods.last_day
  where periods.period = 'P'
  group by customer_channels.channel
),
spent as (
  select acquisition_spend.channel, sum(acquisition_spend.amount) as spend
  from acquisition_spend
  join periods on acquisition_spend.spent_on between periods.first_day and periods.last_day
  where periods.period = 'P'
  group by acquisition_spend.channel
),
seen as (
  select channel from worth
  union
  select channel from won
  union
  select channel from spent
)
select
  seen.channel,
  coalesce(worth.customers, 0) as customers,
  coalesce(worth.margin, 0) as margin,
  coalesce(worth.squares, 0) as squares,
  coalesce(worth.lines_without_cost, 0) as lines_without_cost,
  coalesce(won.new_customers, 0) as new_customers,
  coalesce(spent.spend, 0) as spend
from seen
left join worth on worth.channel = seen.channel
left join won on won.channel = seen.channel
left join spent on spent.channel = seen.channel
order by seen.channel
