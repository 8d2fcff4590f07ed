-- The case of a project as the fold left it, where the fold stood every so many events, and which
-- events of the log belong to which project. All of it can be made again from the log.
create schema if not exists casefile;

create table casefile.project_case (
  project      text primary key,
  fold_version int not null,
  position     bigint not null,
  events       int not null,
  -- json, not jsonb: the order of plans, rounds and sources is kept
  content      json not null
);

create table casefile.checkpoint (
  project      text not null,
  fold_version int not null,
  position     bigint not null,
  content      json not null,
  primary key (project, fold_version, position)
);

create table casefile.project_event (
  project      text not null,
  position     bigint not null,
  name         text not null,
  recorded_at  timestamptz not null,
  sequenced_at timestamptz not null,
  effective_on date not null,
  primary key (project, position)
);

-- Read whole at every look at a case: compressing it costs more than the room it saves.
alter table casefile.project_case alter column content set storage external;
alter table casefile.checkpoint alter column content set storage external;
