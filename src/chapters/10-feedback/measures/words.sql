-- Words that most reviews of P hold, the most frequent first, with the number of reviews that hold them.
-- grain: one row per word; none where the reviews are few
-- reads: review_words
select word, reviews
from review_words
order by place
