-- The national register of members: who is counted, once, and who belonged to which project when.
create schema if not exists member;

-- One book: whoever enters a member holds it. The secret keys the hash of a researcher's name.
create table member.register (
  only_one boolean primary key default true check (only_one),
  last_number bigint not null default 0,
  secret bytea not null
);
insert into member.register (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- name_key is the plain name with prefecture, or a keyed hash where the member is a person
create table member.entry (
  member text primary key,
  kind text not null,
  registration text unique,
  name_key text not null,
  merged_into text references member.entry
);
create index entry_by_name on member.entry (name_key);

-- belongs from since on; left_on is the first day it no longer does
create table member.participation (
  member text not null references member.entry,
  project text not null,
  since date not null,
  left_on date,
  primary key (member, project, since)
);
create index participation_by_project on member.participation (project, since);

-- the first time a list changed something is what a repeat of its command answers
create table member.list_taken (
  list text primary key,
  row_count integer not null,
  entered integer not null,
  joined integer not null,
  unchanged integer not null
);
