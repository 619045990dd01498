-- Topics of the reviews of P by latent Dirichlet allocation, the largest first: words, mean share of a review, its slope over the
-- months (share a month), and the reviews over which the shares are taken.
-- grain: one row per topic
-- reads: review_topics
select place as topic, words, share, trend, reviews
from review_topics
order by place
