-- Facts that a sample held and those that did not arrive, counted whole; with the squares and products that the interval of a
-- ratio asks for, since the facts of one sample get lost together.
-- grain: one row per team
-- reads: comms_audits
select
  team,
  count(*) as samples,
  sum(key_facts) as facts,
  sum(key_facts - facts_kept) as lost,
  sum(key_facts * key_facts) as facts_squares,
  sum((key_facts - facts_kept) * (key_facts - facts_kept)) as lost_squares,
  sum(key_facts * (key_facts - facts_kept)) as products
from comms_audits
group by team
order by team
