-- Who had a hand in a case is asked when a decision on it is given to somebody.
create index task_done_in_case on tasklist.task (case_id) where state = 'DONE';
