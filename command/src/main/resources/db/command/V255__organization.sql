-- Organizations by the bureau of their seat; closed ones stay.
create schema if not exists organization;

create table organization.entry (
  organization text primary key,
  bureau text not null,
  kind text not null,
  name_en text not null,
  name_ja text not null,
  closed boolean not null default false,
  place integer generated always as identity
);
