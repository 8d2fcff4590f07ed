-- Which measures the catalogue offers, for the rules of other cases.
create schema if not exists measure;

create table measure.state (
  measure text primary key,
  version integer not null
);

-- both days included; offered without an end where last_day is null
create table measure.period (
  measure text not null references measure.state,
  opens_on date not null,
  last_day date,
  primary key (measure, opens_on)
);
