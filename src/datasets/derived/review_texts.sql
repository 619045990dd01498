-- The reviews of P, Q and Y with what text analysis reads of them; a period that is also another holds them twice.
-- grain: one row per period (P, Q, Y) and review
-- reads: reviews
-- may read: product_lines
select
  periods.period,
  reviews.review_id,
  substr(cast(reviews.created_at as varchar), 1, 7) as month,
  product_lines.product_line,
  reviews.text
from periods
join reviews on cast(reviews.created_at as date) between periods.first_day and periods.last_day
left join product_lines on product_lines.sku = reviews.sku
where periods.period in ('P', 'Q', 'Y')
