-- A programme in use from before its file set the days of its season keeps those the product set.
update programme.current
set content = content || jsonb_build_object('season', jsonb_build_object(
  'planningOpens', jsonb_build_object('yearOffset', 0, 'day', '--01-10'),
  'planDue', jsonb_build_object('yearOffset', 0, 'day', '--02-15'),
  'programmeAssessed', jsonb_build_object('yearOffset', 0, 'day', '--11-01')))
where not content ? 'season';
