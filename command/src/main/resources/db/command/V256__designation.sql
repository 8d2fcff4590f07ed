-- Who is designated for which project and when; locked by the award or measure that decides on it.
create schema if not exists designation;

-- pending while an application is not decided; a term once designated (both days included);
-- revoked_from is the first day without it
create table designation.standing (
  designation text primary key,
  project text not null,
  organization text not null,
  kind text not null,
  pending boolean not null,
  valid_from date,
  valid_until date,
  revoked_from date,
  place integer generated always as identity
);
create index standing_by_organization on designation.standing (organization, project);

-- both days included; lifted_from is the first day valid again
create table designation.suspension (
  designation text not null references designation.standing,
  suspended_from date not null,
  suspended_until date not null,
  lifted_from date
);
create index suspension_by_designation on designation.suspension (designation);
