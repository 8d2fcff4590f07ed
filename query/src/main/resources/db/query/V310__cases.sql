-- Cases of every kind: what stands of each, its line of the list as it stood between two positions
-- [from, to), which events are its own, and which processes work on it. All of it can be made again
-- from the log.
create schema if not exists cases;

create table cases.state (
  kind        text not null,
  case_id     text not null,
  position    bigint not null,
  events      int not null,
  recorded_at timestamptz not null,
  content     json not null,
  primary key (kind, case_id)
);

create table cases.version (
  kind          text not null,
  case_id       text not null,
  from_position bigint not null,
  to_position   bigint,
  -- the id with its numbers filled up with zeros: 10 comes after 9
  sort_id       text not null,
  projects      text[] not null,
  bureau        text,
  organization  text,
  status        text not null,
  title_en      text not null,
  title_ja      text not null,
  -- a person's name, sealed under that person's key
  title_sealed  text,
  day           date,
  amount        bigint,
  search        text not null,
  primary key (kind, case_id, from_position)
);
create unique index case_standing on cases.version (kind, sort_id, case_id) where to_position is null;
create index case_of_project on cases.version using gin (projects) where to_position is null;
create index case_of_organization on cases.version (organization) where to_position is null;

create table cases.event (
  kind     text not null,
  case_id  text not null,
  position bigint not null,
  primary key (kind, case_id, position)
);

create table cases.passage (
  process_instance text primary key,
  case_id          text not null,
  position         bigint not null
);
create index passage_of_case on cases.passage (case_id, position);

create table cases.passage_event (
  process_instance text not null,
  position         bigint not null,
  primary key (process_instance, position)
);
