-- Projects, tasks and reviewers as they stood between two positions of the log: [from, to), open at
-- the end while it still stands. "As of" is a where clause.
create schema if not exists projects;
create schema if not exists taskhistory;
create schema if not exists access;

create table projects.project_version (
  project        text not null,
  from_position  bigint not null,
  to_position    bigint,
  bureau         text not null,
  name_en        text not null,
  name_ja        text not null,
  status         text not null,
  decision       text,
  phase          text,
  fiscal_year    int not null,
  next_due       timestamptz,
  next_task      text,
  next_candidate text,
  next_holder    text,
  open_tasks     int not null,
  heading        json not null,
  primary key (project, from_position)
);
create unique index project_standing on projects.project_version (project) where to_position is null;

create table taskhistory.task_version (
  task             text not null,
  from_position    bigint not null,
  to_position      bigint,
  project          text not null,
  state            text not null,
  holder           text,
  content          json not null,
  primary key (task, from_position)
);
create unique index task_standing on taskhistory.task_version (task) where to_position is null;
create index task_of_project on taskhistory.task_version (project, from_position);

create table access.reviewer (
  review        text not null,
  person        text not null,
  project       text not null,
  primary key (review, person)
);
create index reviewer_person on access.reviewer (person, project);
