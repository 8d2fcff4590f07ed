-- Where assessments stand and what they cite: written in the transaction of each event.
create schema if not exists assessment;

create table assessment.standing (
  assessment text primary key,
  kind text not null,
  project text not null,
  plan text not null,
  fiscal_year int not null,
  stage text not null
);
create index standing_by_project on assessment.standing (project, fiscal_year);

-- What the last draft rests on, in the exact version.
create table assessment.citation (
  assessment text not null references assessment.standing,
  kind text not null,
  id text not null,
  version int not null,
  primary key (assessment, kind, id)
);
create index citation_by_evidence on assessment.citation (kind, id);
