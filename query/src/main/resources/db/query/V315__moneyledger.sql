-- One row for every booking, in the order of the log; nothing is ever changed here. Balances are
-- sums over the rows, so that those of an earlier moment are the same question with a bound.
create schema if not exists moneyledger;

create table moneyledger.booking (
  position    bigint not null,
  line        integer not null,
  project     text,
  fiscal_year integer not null,
  source      text not null,
  kind        text not null,
  case_kind   text not null,
  case_id     text not null,
  amount      bigint not null check (amount > 0),
  day         date,
  recorded_at timestamptz not null,
  primary key (position, line)
);
create index booking_of_project on moneyledger.booking (project, fiscal_year, position);
