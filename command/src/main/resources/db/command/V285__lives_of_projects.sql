-- What a project is and how long, beside what the programme file said it begins from.
alter table project.entry
  add column content jsonb,
  add column in_force_from date,
  add column ended_from date,
  add column integrated_into text;

-- another with every change of an entry, so that whoever keeps the programme in mind sees it is
-- old; never the same again, also where a change was rolled back
create table project.revision (
  only_one boolean primary key default true check (only_one),
  revision uuid not null
);
insert into project.revision (revision) values (gen_random_uuid());

create schema if not exists candidate;
create schema if not exists proposal;

create table candidate.standing (
  candidate text primary key,
  bureau text not null,
  stage text not null
);

-- content is what was drafted last; decided_by stays null until the decision
create table proposal.standing (
  proposal text primary key,
  matter text not null,
  project text,
  bureau text,
  candidate text,
  stage text not null,
  programme text,
  content jsonb not null,
  effective_on date not null,
  decided_by text,
  place integer generated always as identity
);
create index standing_by_project on proposal.standing (project);
