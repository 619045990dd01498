-- Words that occur together in the negative reviews of P, the strongest first: the reviews that hold them all, and how many times as
-- often they meet as by chance.
-- grain: one row per issue chain
-- reads: review_chains
select chain, reviews, lift
from review_chains
order by place
