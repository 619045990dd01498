-- Acquisition spend and new customers by channel; that of a customer is where it was acquired, or that of its first paid order.
-- grain: one row per period (P, Q) and channel with a new customer or spend
-- reads: customer_channels, acquisition_spend
-- may read: customers
with found as (
  select first_on as day, channel, 1 as new_customers, 0 as spend
  from customer_channels
  union all
  select spent_on as day, channel, 0 as new_customers, amount as spend
  from acquisition_spend
)
select
  periods.period,
  found.channel,
  sum(found.new_customers) as new_customers,
  sum(found.spend) as spend
from found
join periods on found.day between periods.first_day and periods.last_day
where periods.period in ('P', 'Q')
group by periods.period, found.channel
order by periods.period, found.channel
