-- A reminder leaves a task as it was: a form opened before it can still be sent.
alter table tasklist.task add column changed bigint not null default 0;
update tasklist.task t set changed = coalesce((
  select max(e.sequence) from log.event e
  where e.stream = t.id and e.name not in ('task.reminded', 'task.escalated')), t.version);
