-- The last number given to a new case of each prefix, for example grant-k-rip-2007.
create table workflows.number (
  prefix text primary key,
  last bigint not null
);
