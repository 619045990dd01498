-- Reviews of P, Q and Y by what they say as a whole; rated: those with a rating that takes a side (1, 2, 4 or 5), and those of them
-- whose class is on its side.
-- grain: one row per period (P, Q, Y) and class
-- reads: review_opinions, reviews
select
  review_opinions.period,
  review_opinions.class,
  count(*) as reviews,
  count(*) filter (where reviews.rating in (1, 2, 4, 5)) as rated,
  count(*) filter (
    where reviews.rating in (4, 5) and review_opinions.class = 'positive'
      or reviews.rating in (1, 2) and review_opinions.class = 'negative'
  ) as agreeing
from review_opinions
join reviews on reviews.review_id = review_opinions.review_id
group by review_opinions.period, review_opinions.class
order by review_opinions.period, review_opinions.class
