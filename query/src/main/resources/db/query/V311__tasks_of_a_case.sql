-- A case's page asks for its tasks; the projection makes the rows afresh.
alter table taskhistory.task_version add column case_id text;
create index task_of_case on taskhistory.task_version (case_id, from_position);
