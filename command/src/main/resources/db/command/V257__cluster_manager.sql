-- Who is in post at which designation; last_day is null while no end is set.
create schema if not exists cluster_manager;

create table cluster_manager.post (
  cluster_manager text primary key,
  person text not null,
  organization text not null,
  designation text not null,
  rank text not null,
  first_day date not null,
  last_day date
);
create index post_by_designation on cluster_manager.post (designation);
create index post_by_person on cluster_manager.post (person, organization);
