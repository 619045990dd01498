-- Sentences of reviews that name an aspect, with the sums of their intensities (0 negative to 1 positive) and of the squares of these.
-- grain: one row per period (P, Q, Y), aspect and product line (null where it is not known)
-- reads: review_aspects
select
  period,
  aspect,
  product_line,
  sentences,
  intensity_sum,
  intensity_squares
from review_aspects
order by period, aspect, product_line nulls first
