-- Monitoring surveys: how far each is, who is invited, and which answers stand. That somebody has
-- answered is kept beside the invitation while the survey runs, what they answered is not.
create schema if not exists monitoring;

create table monitoring.survey (
  survey text primary key,
  questionnaire integer not null,
  closes_on date not null,
  closed boolean not null default false
);

-- digest is of the personal link; null before it is issued and after the survey is closed
create table monitoring.invitation (
  survey text not null,
  project text not null,
  number integer not null,
  member text not null,
  respondent text not null,
  digest text unique,
  answered boolean not null default false,
  primary key (survey, project, number)
);

create table monitoring.answer (
  answer text primary key,
  survey text not null,
  project text not null
);
create index answer_by_project on monitoring.answer (survey, project);
