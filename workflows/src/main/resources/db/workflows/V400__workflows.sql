-- What the process engine's glue keeps for itself.
create schema if not exists workflows;
create schema if not exists tasklist;

-- Sequence of each process instance's stream of passages; its lock orders parallel branches.
create table workflows.process_stream (
  process_instance text primary key,
  last_sequence bigint not null
);

-- Who sees to a failed step. Rows stay when the incident is solved.
create table workflows.incident_owner (
  incident text primary key,
  process text not null,
  element text not null,
  process_instance text,
  job text,
  owner text not null,
  cause text not null,
  since timestamptz not null
);

-- What the year has opened already; one row per process started by the calendar.
create table workflows.opening (
  business_key text primary key,
  process text not null,
  opened_at timestamptz not null
);

-- The latest facts of each case, for prefilling a form in the transaction that shows or completes it.
create table workflows.paper (
  case_id text not null,
  name text not null,
  part text not null default '',
  about text not null,
  fact jsonb not null,
  primary key (case_id, name, part)
);
create index paper_about on workflows.paper (about, name);
create index paper_name on workflows.paper (name);

-- The task list: one row per task, a fold of the task's own events, written in the same transaction.
create table tasklist.task (
  id text primary key,
  version bigint not null,
  project text not null,
  bureau text not null,
  fiscal_year int not null,
  process_instance text not null,
  process text not null,
  process_version int not null,
  element text not null,
  case_id text not null,
  subject text,
  phase text not null,
  candidate text,
  holder text,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  ended_at timestamptz,
  completed_by text,
  on_behalf_of text,
  command text,
  finding text
);
-- One index per view and sort, so that a page is read in its order: mine, claimable, of a bureau, of a project, all.
create index task_mine_due on tasklist.task (holder, due_at, id) where state = 'OPEN';
create index task_mine_created on tasklist.task (holder, created_at, id) where state = 'OPEN';
create index task_mine_project on tasklist.task (holder, project, id) where state = 'OPEN';
create index task_free_due on tasklist.task (candidate, due_at, id) where state = 'OPEN' and holder is null;
create index task_free_created on tasklist.task (candidate, created_at, id) where state = 'OPEN' and holder is null;
create index task_free_project on tasklist.task (candidate, project, id) where state = 'OPEN' and holder is null;
create index task_bureau_due on tasklist.task (bureau, due_at, id) where state = 'OPEN';
create index task_bureau_created on tasklist.task (bureau, created_at, id) where state = 'OPEN';
create index task_bureau_project on tasklist.task (bureau, project, id) where state = 'OPEN';
create index task_project_due on tasklist.task (project, due_at, id) where state = 'OPEN';
create index task_all_due on tasklist.task (due_at, id) where state = 'OPEN';
create index task_done on tasklist.task (completed_by, ended_at, id) where state = 'DONE';
create index task_case on tasklist.task (case_id, element) where state = 'OPEN';
create index task_process on tasklist.task (process_instance, element) where state = 'OPEN';

-- A completion under its command id, so that a repeat answers the first outcome.
create table tasklist.completion (
  person text not null,
  command text not null,
  task text not null references tasklist.task (id),
  content_hash text not null,
  case_id text not null,
  primary key (person, command)
);

-- Unsent forms, per person; outside the event log on purpose.
create table tasklist.draft (
  person text not null,
  task text not null,
  version int not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (person, task)
);

-- Saved filters, personal or shared with everybody of the bureau.
create table tasklist.saved_filter (
  id text primary key,
  owner text not null,
  bureau text,
  name text not null,
  query text not null
);
create index saved_filter_owner on tasklist.saved_filter (owner);
