-- For whom the commission's members act besides, and what organizations were granted: what a
-- conflict is computed from. What was recorded before is taken from the log.
create table commission.affiliation (
  id bigint generated always as identity primary key,
  commission text not null,
  member text not null,
  kind text not null,
  organization text,
  registered text,
  stands_from date not null,
  stands_until date
);
create index affiliation_by_organization on commission.affiliation (organization);
create index affiliation_by_registered on commission.affiliation (registered);
create index affiliation_by_member on commission.affiliation (member);

create table commission.grant_made (
  grant_id text primary key,
  project text not null,
  organization text not null,
  awarded_on date not null
);
create index grant_made_by_organization on commission.grant_made (organization, project);
create index grant_made_by_project on commission.grant_made (project);

insert into commission.affiliation
  (commission, member, kind, organization, stands_from, stands_until)
select p->>'commission', p->>'member', 'EMPLOYMENT', p->>'organization', (p->>'from')::date,
  (p->>'until')::date
from (select payload::jsonb p, global_index from log.event
  where name = 'commission.employment-recorded') told
order by global_index;

insert into commission.grant_made (grant_id, project, organization, awarded_on)
select p->>'grant', p->>'project', p->>'organization', (p->>'effectiveOn')::date
from (select payload::jsonb p from log.event where name = 'grant.awarded') told;
