-- Money by year and source, and where each grant stands. The rules look before they promise; the
-- checks are there for a rule that would fail.
create schema if not exists budget;
create schema if not exists grants;

create table budget.year (
  fiscal_year integer primary key,
  total bigint not null default 0 check (total >= 0),
  allocated bigint not null default 0 check (allocated >= 0 and allocated <= total)
);

-- available = allocated + carried_in - carried_out; remainder = available - committed
create table budget.balance (
  budget text primary key,
  allocated bigint not null default 0 check (allocated >= 0),
  carried_in bigint not null default 0 check (carried_in >= 0),
  carried_out bigint not null default 0 check (carried_out >= 0),
  committed bigint not null default 0 check (committed >= 0),
  executed bigint not null default 0 check (executed >= 0 and executed <= committed),
  check (committed <= allocated + carried_in - carried_out)
);

create table grants.standing (
  grant_id text primary key,
  project text not null,
  organization text not null,
  kind text not null,
  fiscal_year integer not null,
  step text not null,
  awarded bigint,
  paid bigint not null default 0,
  fixed bigint,
  outstanding bigint not null default 0,
  report_by date
);
create index on grants.standing (organization, step);
