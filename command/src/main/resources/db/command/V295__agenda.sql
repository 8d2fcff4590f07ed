-- The agenda of each session as it stands, in its order.
create table commission.agenda_item (
  session text not null references commission.session,
  review text not null,
  place int not null,
  primary key (session, review)
);

insert into commission.agenda_item (session, review, place)
select p->>'session', p->>'review',
  row_number() over (partition by p->>'session' order by global_index) - 1
from (select payload::jsonb p, global_index from log.event
  where name = 'session.agenda-item-added') told;
