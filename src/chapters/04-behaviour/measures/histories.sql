-- Customers counted by their purchase history up to the end of P, and the GMV of their repeat days. Times are taken together in steps of
-- a fortieth of the longest that was observed, a day at least, at their mean: so near each other that neither the likelihood of the
-- BG/NBD model nor what it expects tells the difference.
-- grain: one row per repeats, step of the days to the last of them, step of the days observed, and channel
-- reads: customer_histories, customer_channels
-- may read: customers
with steps as (
  select greatest(1, max(age_days) / 40) as days
  from customer_histories
),
cells as (
  select
    customer_channels.channel,
    customer_histories.repeats,
    floor(customer_histories.recency_days / steps.days) as recency_step,
    floor(customer_histories.age_days / steps.days) as age_step,
    sum(customer_histories.recency_days) as recency_days,
    sum(customer_histories.age_days) as age_days,
    count(*) as customers,
    sum(customer_histories.repeat_gmv) as repeat_gmv
  from customer_histories
  join customer_channels on customer_channels.customer_id = customer_histories.customer_id
  cross join steps
  group by customer_channels.channel, customer_histories.repeats, recency_step, age_step
)
select
  channel,
  repeats,
  sum(recency_days) over step / sum(customers) over step as recency_days,
  sum(age_days) over step / sum(customers) over step as age_days,
  customers,
  repeat_gmv
from cells
window step as (partition by repeats, recency_step, age_step)
order by repeats, recency_days, age_days, channel
