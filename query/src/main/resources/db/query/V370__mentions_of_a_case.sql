-- The other cases a case speaks of, each as kind/id: what leads from one to the other is exact, where
-- a search in its text for member-1 would find member-12 too.
alter table cases.version add column mentions text[] not null default '{}';
create index case_mentioned on cases.version using gin (mentions) where to_position is null;
