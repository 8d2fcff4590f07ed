-- What the sharing of a year's budget cites, and what was decided: written in the transaction of
-- each event. The share of no project is the total of the year.
create schema if not exists allocation;

create table allocation.citation (
  allocation text not null,
  kind text not null,
  id text not null,
  version int not null,
  primary key (allocation, kind, id)
);
create index citation_by_evidence on allocation.citation (kind, id);

create table allocation.share (
  fiscal_year int not null,
  project text not null,
  amount bigint not null check (amount >= 0),
  drafted_by text not null,
  decided_by text not null check (decided_by <> drafted_by),
  primary key (fiscal_year, project)
);
