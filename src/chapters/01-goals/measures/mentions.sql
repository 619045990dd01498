-- Mentions of the brand each day of the campaign and of the 28 days before it; a day without any has no row.
-- grain: one row per period (B, C) and day with a mention
-- reads: brand_mentions
select periods.period, brand_mentions.date as day, cast(sum(brand_mentions.mentions) as double) as mentions
from brand_mentions
join periods on brand_mentions.date between periods.first_day and periods.last_day
where periods.period in ('B', 'C')
group by periods.period, brand_mentions.date
order by periods.period, brand_mentions.date
