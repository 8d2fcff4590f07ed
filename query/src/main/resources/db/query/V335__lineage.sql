-- Every step of every project's descent, in the order of the log.
create schema if not exists lineage;
create table lineage.step (
  position bigint primary key,
  project text not null,
  kind text not null,
  other text,
  name_en text,
  name_ja text,
  bureau text,
  basis text,
  day date
);
