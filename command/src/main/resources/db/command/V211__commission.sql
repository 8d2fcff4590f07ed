-- The commission's members, interests, sessions and reviews: written in the transaction of each
-- event, read and locked by the rules that rest on them.
create schema if not exists commission;

-- One row per commission, changed with every change of members or interests: a decision shares a
-- lock on it, so that no interest declared meanwhile is overlooked.
create table commission.roll (
  commission text primary key,
  version bigint not null default 1
);

-- both days included
create table commission.membership (
  id bigint generated always as identity primary key,
  commission text not null,
  member text not null,
  chair boolean not null,
  held_from date not null,
  held_until date not null
);
create index membership_by_member on commission.membership (member);
create index membership_by_commission on commission.membership (commission);

create table commission.conflict_fact (
  id bigint generated always as identity primary key,
  member text not null,
  project text not null,
  kind text not null,
  declared boolean not null,
  stands_from date not null,
  stands_until date
);
create index conflict_fact_by_member on commission.conflict_fact (member, project);
create index conflict_fact_by_project on commission.conflict_fact (project);

create table commission.session (
  session text primary key,
  held_on date not null,
  place text not null
);
create index session_by_day on commission.session (held_on);

create table commission.review (
  review text primary key,
  assessment text not null,
  project text not null,
  commission text not null,
  round int not null,
  session text references commission.session,
  held_on date,
  quorum int not null default 0,
  quorum_met boolean not null default false,
  opened boolean not null default false,
  resolution text,
  unique (assessment, round)
);
create index review_by_session on commission.review (session);
create index review_by_project on commission.review (project);

create table commission.reviewer (
  review text not null references commission.review,
  member text not null,
  place int not null,
  declined boolean not null default false,
  opinion text unique,
  primary key (review, member)
);
create index reviewer_by_member on commission.reviewer (member);
