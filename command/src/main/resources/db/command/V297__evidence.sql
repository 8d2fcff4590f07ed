-- Which decisions were told of which correction, and what the watch needs to find those that cite
-- what was corrected: written in the transaction of each event.
create schema if not exists evidence;

create table evidence.correction (
  correction text primary key,
  decision text not null,
  evidence text not null,
  caused_by bigint not null,
  unique (decision, evidence, caused_by)
);

create table evidence.proposal_citation (
  proposal text not null,
  kind text not null,
  id text not null,
  version int not null,
  primary key (proposal, kind, id)
);
create index proposal_citation_by_evidence on evidence.proposal_citation (kind, id);

-- the day of each activity, now and before its last correction
create table evidence.activity (
  activity text primary key,
  held_on date not null,
  held_before date not null
);
insert into evidence.activity (activity, held_on, held_before)
select activity, held_on, held_before from (
  select distinct on (e.stream) e.stream as activity,
    (e.payload::jsonb -> 'content' ->> 'heldOn')::date as held_on,
    lag((e.payload::jsonb -> 'content' ->> 'heldOn')::date, 1,
      (e.payload::jsonb -> 'content' ->> 'heldOn')::date)
      over (partition by e.stream order by e.sequence) as held_before,
    e.sequence
  from log.event e
  where e.name in ('activity.recorded', 'activity.corrected')
  order by e.stream, e.sequence desc
) held;
