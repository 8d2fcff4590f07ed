-- What every round of the sequencer asks is planned once and kept; a plan made while the tables were still small must
-- not walk through them whole when they have grown.

create or replace function log.assign(up_to bigint, at timestamptz, at_most integer) returns integer
  language plpgsql volatile
  set enable_seqscan = off
  as $$
declare
  last     log.position;
  assigned integer;
begin
  select * into last from log.position order by position desc limit 1;
  insert into log.position (position, global_index, sequenced_at)
    select coalesce(last.position, 0) + row_number() over (order by next.global_index), next.global_index,
      greatest(at, last.sequenced_at)
    from (
      select e.global_index from log.event e
      where e.global_index > coalesce(last.global_index, 0) and e.global_index <= up_to
      order by e.global_index limit at_most
    ) next;
  get diagnostics assigned = row_count;
  if assigned > 0 then
    perform pg_notify('meguri_positions', '');
  end if;
  return assigned;
end $$;

-- A command's id is held and asked for by statements of its own, which travel together with the command's other questions.
drop function log.claim(text, text);
