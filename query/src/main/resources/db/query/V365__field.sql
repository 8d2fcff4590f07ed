-- What each activity record adds to which indicator, between two positions of the log: [from, to),
-- open at the end while it still stands.
create schema if not exists field;

create table field.figure (
  activity      text not null,
  from_position bigint not null,
  to_position   bigint,
  project       text not null,
  source        text not null,
  held_on       date not null,
  code          text not null,
  figure        numeric not null,
  primary key (activity, from_position, code)
);
create index figure_of_project on field.figure (project, from_position);
create index figure_standing on field.figure (activity) where to_position is null;
