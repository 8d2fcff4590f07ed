-- Answers to monitoring surveys, as they are counted; free text by itself, sealed, in no order that
-- leads back to its answer.
create schema if not exists monitored;

create table monitored.answer (
  answer        text primary key,
  survey        text not null,
  project       text not null,
  respondent    text not null,
  questionnaire integer not null,
  origin        text not null,
  choices       jsonb not null,
  counts        jsonb not null
);
create index answer_of_survey on monitored.answer (survey, project);

create table monitored.remark (
  remark   text primary key,
  survey   text not null,
  question text not null,
  origin   text not null,
  sealed   text not null
);
create index remark_of_survey on monitored.remark (survey);
