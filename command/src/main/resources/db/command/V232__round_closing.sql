-- Where in its own stream a round was closed: what came in later came after the closing.
alter table survey.round_state add column closed_at_sequence bigint;
update survey.round_state r set closed_at_sequence = e.sequence
from log.event e
where e.name = 'survey.round-closed' and e.stream = r.round;
