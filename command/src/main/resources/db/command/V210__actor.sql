-- Who acts and what they may: written in the transaction of each actor event.
-- Names and logins are sealed under the person's key; erased ones are gone.
create schema if not exists actor;

create table actor.lookup_secret (
  only_one boolean primary key default true check (only_one),
  secret bytea not null
);
insert into actor.lookup_secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table actor.person (
  person text primary key,
  name text,
  closed boolean not null default false
);

create table actor.account (
  person text primary key references actor.person,
  login_hash bytea not null unique,
  login text not null
);

-- held from held_from on; ended_on is the first day without the role
create table actor.role_held (
  person text not null references actor.person,
  role text not null,
  scope_kind text not null,
  scope_id text not null,
  held_from date not null,
  ended_on date
);
create unique index role_held_once on actor.role_held (person, role, scope_kind, scope_id)
  where ended_on is null;
create index role_held_by_person on actor.role_held (person);
create index role_held_by_role on actor.role_held (role, scope_kind, scope_id);

-- both days included
create table actor.substitution (
  person text not null references actor.person,
  substitute text not null references actor.person,
  stands_from date not null,
  stands_until date not null
);
create index substitution_by_substitute on actor.substitution (substitute);
create index substitution_by_person on actor.substitution (person);
