-- Quotes of reviews of P, with everything personal hidden: of the positive, of the negative, and of those with an issue chain (its
-- place in `chain`).
-- grain: one row per quote
-- reads: review_quotes
select quoted, chain, text
from review_quotes
order by quoted, chain nulls first, place
