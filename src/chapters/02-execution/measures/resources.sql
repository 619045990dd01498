-- What the campaign put in, counted whole.
-- grain: one row per kind and team
-- reads: resources
select kind, team, sum(quantity) as quantity
from resources
group by kind, team
order by kind, team
