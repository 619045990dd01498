-- Acquisition spend and new customers of the channel of referral and of all others together; the channel of a customer is where it was
-- acquired, or that of its first paid order.
-- grain: one row per referral or not
-- reads: paid_orders, acquisition_spend
-- may read: customers
with acquired as (
  select customer_id, min(acquisition_channel) as channel
  from customers
  group by customer_id
),
newcomers as (
  select coalesce(acquired.channel, paid_orders.channel) as channel, count(*) as customers
  from paid_orders
  join periods on periods.period = 'P' and paid_orders.paid_on between periods.first_day and periods.last_day
  left join acquired on acquired.customer_id = paid_orders.customer_id
  where paid_orders.is_first
  group by coalesce(acquired.channel, paid_orders.channel)
),
spent as (
  select acquisition_spend.channel, sum(acquisition_spend.amount) as amount
  from acquisition_spend
  join periods on periods.period = 'P' and acquisition_spend.spent_on between periods.first_day and periods.last_day
  group by acquisition_spend.channel
),
merged as (
  select channel, customers, 0 as amount from newcomers
  union all
  select channel, 0 as customers, amount from spent
)
select
  merged.channel like vocabulary.pattern as is_referral,
  sum(merged.customers) as customers,
  sum(merged.amount) as spend
from merged
join vocabulary on vocabulary.word = 'referral'
where merged.channel is not null
group by merged.channel like vocabulary.pattern
order by is_referral
