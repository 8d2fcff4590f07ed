-- What rules over several cases rest on: written in the transaction of each event, locked by the
-- command that decides on it.
create schema if not exists programme;
create schema if not exists project;
create schema if not exists plan;
create schema if not exists survey;

-- one programme is in use
create table programme.current (
  only_one boolean primary key default true check (only_one),
  programme text not null,
  version integer not null,
  content_hash text not null,
  content jsonb not null
);

create table project.entry (
  project text primary key,
  programme text not null,
  bureau text not null,
  place integer generated always as identity
);

create table project.organization (
  organization text primary key,
  project text not null references project.entry,
  place integer not null,
  unique (project, place)
);

-- submitted_version is null while the plan is being drafted
create table plan.state (
  plan text primary key,
  project text not null,
  fiscal_year integer not null,
  submitted_version integer,
  approved_version integer,
  unique (project, fiscal_year)
);

create table survey.round_state (
  round text primary key,
  project text not null,
  closed boolean not null default false,
  version integer not null default 0
);

create table survey.figure (
  round text not null references survey.round_state,
  source text not null,
  code text not null,
  figure numeric not null,
  primary key (round, source, code)
);

-- indicators some round has asked for; they keep their meaning
create table survey.indicator_used (
  code text primary key
);
