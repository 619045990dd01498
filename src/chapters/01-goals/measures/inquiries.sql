-- Questions before a purchase by their topic, and those that did not end in one.
-- grain: one row per period (P, Q, Y) and topic
-- reads: inquiries
select
  periods.period,
  inquiries.topic,
  vocabulary.word is not null as is_battery,
  count(*) as inquiries,
  count(*) filter (where not inquiries.purchased) as lost
from inquiries
join periods on cast(inquiries.asked_at as date) between periods.first_day and periods.last_day
left join vocabulary on vocabulary.word = 'battery' and inquiries.topic like vocabulary.pattern
where periods.period in ('P', 'Q', 'Y')
group by periods.period, inquiries.topic, vocabulary.word is not null
order by periods.period, inquiries.topic
