-- Where each partnership stands, for the rules of other cases.
create schema if not exists partnership;

create table partnership.state (
  partnership text primary key,
  project text not null,
  members text[] not null,
  running_from date,
  ended_on date
);
