-- The monitoring surveys an assessment of the whole programme rests on: whether they still run, and
-- which version of their results is published.
create table assessment.monitoring (
  survey text primary key,
  closed boolean not null default false,
  results int
);
insert into assessment.monitoring (survey, closed, results)
select b.stream,
  exists (select from log.event c where c.stream = b.stream and c.name = 'monitoring.closed'),
  (select max((r.payload::jsonb ->> 'version')::int) from log.event r
    where r.stream = b.stream and r.name = 'monitoring.results-published')
from log.event b
where b.name = 'monitoring.begun';
