-- Customers counted by their purchase history up to the end of P, which is all that the BG/NBD model needs of them, and the GMV of
-- their repeat days.
-- grain: one row per repeats, days to the last of them, days observed, and channel
-- reads: customer_histories, customer_channels
-- may read: customers
select
  customer_channels.channel,
  customer_histories.repeats,
  customer_histories.recency_days,
  customer_histories.age_days,
  count(*) as customers,
  sum(customer_histories.repeat_gmv) as repeat_gmv
from customer_histories
join customer_channels on customer_channels.customer_id = customer_histories.customer_id
group by
  customer_channels.channel,
  customer_histories.repeats,
  customer_histories.recency_days,
  customer_histories.age_days
order by
  customer_histories.repeats,
  customer_histories.recency_days,
  customer_histories.age_days,
  customer_channels.channel
