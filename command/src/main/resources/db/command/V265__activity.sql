-- What activity records add up to and what they count once only: written in the transaction of each
-- event, read and locked by the rules that rest on them.
create schema if not exists activity;

create table activity.figure (
  activity text not null,
  project text not null,
  source text not null,
  held_on date not null,
  code text not null,
  figure numeric not null,
  primary key (activity, code)
);
create index figure_by_source on activity.figure (project, source, held_on);

-- new businesses, companies established and the like, each once in the whole country
create table activity.counted_once (
  counted_as text not null,
  key text not null,
  activity text not null unique,
  primary key (counted_as, key)
);

-- from when a project is in force
create table activity.project_time (
  project text primary key,
  begins date not null
);
insert into activity.project_time (project, begins)
select e.stream, (e.payload::jsonb ->> 'effectiveOn')::date
from log.event e
where e.name = 'project.decided';
