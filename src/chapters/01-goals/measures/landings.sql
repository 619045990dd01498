-- Sessions by whether they landed on a page that shows a product, and those that bounced; without a known landing page it is neither.
-- grain: one row per period (P, Q, Y), and product page or another
-- reads: sessions
select
  periods.period,
  vocabulary.word is not null as on_product_page,
  count(*) as sessions,
  count(*) filter (where sessions.bounced) as bounced
from sessions
join periods on cast(sessions.started_at as date) between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'product_pages' and sessions.landing_page like vocabulary.pattern
where periods.period in ('P', 'Q', 'Y') and sessions.landing_page is not null
group by periods.period, vocabulary.word is not null
order by periods.period, on_product_page
