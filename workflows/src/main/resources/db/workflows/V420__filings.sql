-- What is filed outside any task is remembered under its command id as a completion is; "task" names
-- the form and the case then.
alter table tasklist.completion drop constraint completion_task_fkey;
