-- Orders of reclaim that lie on the desk in the form they had before they named their surcharge.
update workflows.paper
set fact = fact || jsonb_build_object(
  'surchargePercentAYear', case when (fact ->> 'surcharge')::boolean then 10.95 else 0 end)
where name = 'grant.reclaim-ordered' and (fact ->> 'surchargePercentAYear') is null;
