-- Comments and reposts against reach over the actions of rivals that know their reach and one of the two, with the squares and
-- products that the interval of their ratio needs.
-- grain: one row per period (P, Q) and brand
-- reads: competitor_actions
with known as (
  select
    periods.period,
    competitor_actions.brand,
    cast(competitor_actions.reach as double) as reach,
    cast(coalesce(competitor_actions.comments, 0) + coalesce(competitor_actions.reposts, 0) as double) as engaged
  from competitor_actions
  join periods on competitor_actions.happened_on between periods.first_day and periods.last_day
  where periods.period in ('P', 'Q')
    and competitor_actions.reach is not null
    and (competitor_actions.comments is not null or competitor_actions.reposts is not null)
)
select
  period,
  brand,
  count(*) as actions,
  sum(engaged) as engaged,
  sum(reach) as reach,
  sum(engaged * engaged) as engaged_squares,
  sum(reach * reach) as reach_squares,
  sum(engaged * reach) as products
from known
group by period, brand
order by period, brand
