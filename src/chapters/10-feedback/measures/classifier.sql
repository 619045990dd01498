-- The accuracy of the sentiment model that ships, on labelled reviews, by the languages of the reviews of P.
-- grain: one row per language with reviews of P, the most frequent first; none with a model of the config
-- reads: review_classifier
select language, accuracy, labelled, judged
from review_classifier
where judged > 0
order by judged desc, language
