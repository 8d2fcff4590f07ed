-- Evidence says where its figures come from; papers already laid take it from the log.
alter table workflows.paper add column origin text;
update workflows.paper p set origin = (
  select e.metadata::json ->> 'origin' from log.event e
  where e.stream = p.case_id and e.name = p.name order by e.global_index desc limit 1);
update workflows.paper set origin = 'WORK' where origin is null;
alter table workflows.paper alter column origin set not null;
