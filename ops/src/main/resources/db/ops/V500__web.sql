-- What the door needs and the log must not hold: password hashes, invitations, sessions, throttle.
create schema web;

create table web.credential (
  person        text        primary key,
  password_hash text        not null,
  set_at        timestamptz not null
);

create table web.invitation (
  token_hash text        primary key,
  person     text        not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table web.login_attempt (
  subject    text        primary key,
  failures   integer     not null,
  blocked_until timestamptz,
  last_at    timestamptz not null
);

create table web.session (
  primary_id            char(36)     not null primary key,
  session_id            char(36)     not null unique,
  creation_time         bigint       not null,
  last_access_time      bigint       not null,
  max_inactive_interval integer      not null,
  expiry_time           bigint       not null,
  principal_name        varchar(100)
);
create index session_expiry on web.session (expiry_time);
create index session_principal on web.session (principal_name);

create table web.session_attributes (
  session_primary_id char(36)     not null references web.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

-- What this installation is: sample or real, and the moment its clock stood at when it was laid down.
create table web.installation (
  name  text primary key,
  value text not null
);
