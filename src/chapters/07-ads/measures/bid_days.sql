-- Spend, in the review's currency, and conversions by how the bid was set and which keywords it was for (null where the row says none).
-- grain: one row per period (P, Q, Y), mode of bidding, tier of keywords and day
-- reads: ad_stats
select
  periods.period,
  ad_stats.bid_mode,
  ad_stats.keyword_tier,
  ad_stats.date as day,
  sum(ad_stats.conversions) as conversions,
  sum(ad_stats.spend * fx.rate) as spend
from ad_stats
join periods on ad_stats.date between periods.first_day and periods.last_day
join settings on settings.key = 'currency'
join fx on fx.currency = coalesce(ad_stats.currency, settings.value)
where periods.period in ('P', 'Q', 'Y') and ad_stats.bid_mode is not null
group by periods.period, ad_stats.bid_mode, ad_stats.keyword_tier, ad_stats.date
order by periods.period, ad_stats.bid_mode, ad_stats.keyword_tier, ad_stats.date
