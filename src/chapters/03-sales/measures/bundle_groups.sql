-- Paid orders of P in the cities of a group and in their whole region, and those that hold a bundled item of the config's line.
-- grain: one row per city group
-- reads: paid_orders, order_items, products, geography
-- may read: product_lines, cities
with bundled as (
  select distinct order_items.order_id
  from order_items
  join product_lines on product_lines.sku = order_items.sku
  join settings on settings.key = 'bundle.line' and settings.value = product_lines.product_line
  where order_items.bundle_id is not null
),
by_city as (
  select
    paid_orders.city,
    paid_orders.region,
    count(*) as orders,
    count(bundled.order_id) as bundle_orders
  from paid_orders
  join periods on paid_orders.paid_on between periods.first_day and periods.last_day
  left join bundled on bundled.order_id = paid_orders.order_id
  where periods.period = 'P'
  group by paid_orders.city, paid_orders.region
),
group_regions as (
  select distinct city_groups.group_id, cities.region
  from city_groups
  join cities on cities.city = city_groups.city
),
in_cities as (
  select city_groups.group_id, sum(by_city.orders) as orders, sum(by_city.bundle_orders) as bundle_orders
  from city_groups
  join by_city on by_city.city = city_groups.city
  group by city_groups.group_id
),
in_regions as (
  select group_regions.group_id, sum(by_city.orders) as orders, sum(by_city.bundle_orders) as bundle_orders
  from group_regions
  join by_city on by_city.region = group_regions.region
  group by group_regions.group_id
)
select
  in_regions.group_id,
  coalesce(in_cities.orders, 0) as city_orders,
  coalesce(in_cities.bundle_orders, 0) as city_bundle_orders,
  in_regions.orders as region_orders,
  in_regions.bundle_orders as region_bundle_orders
from in_regions
left join in_cities on in_cities.group_id = in_regions.group_id
order by in_regions.group_id
