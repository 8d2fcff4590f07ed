-- What was said about an interest and about its end: for those who may read it, no rule rests on it.
alter table commission.conflict_fact add column note text not null default '';
alter table commission.conflict_fact add column end_note text;
