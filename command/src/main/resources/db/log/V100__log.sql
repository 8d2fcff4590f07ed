-- The log: events, their gapless positions, the commands that were accepted, and what processors need.
create schema log;
create schema keys;

create sequence log.event_index cache 1;

-- Every append has its transaction id before it has its index: the sequencer's fence rests on this order.
create function log.next_index() returns bigint
  language sql volatile
  as $$ select case when pg_current_xact_id() is not null then nextval('log.event_index') end $$;

-- payload and metadata are text, not jsonb: what is sealed and proved are the very characters written.
create table log.event (
  global_index bigint primary key default log.next_index(),
  event_id     uuid        not null unique,
  stream_type  text        not null,
  stream       text        not null,
  sequence     bigint      not null,
  name         text        not null,
  revision     integer     not null,
  payload      text        not null,
  metadata     text        not null,
  recorded_at  timestamptz not null,
  unique (stream, sequence)
);

create table log.position (
  position     bigint primary key,
  global_index bigint      not null unique,
  sequenced_at timestamptz not null
);
create index position_by_time on log.position (sequenced_at, position);

-- Everything a fence needs, read in this order: the last index given out, then a transaction id later than all that took one.
create function log.fence(out last_index bigint, out fence text)
  language plpgsql volatile
  as $$
begin
  select case when s.is_called then s.last_value else 0 end into last_index from log.event_index s;
  fence := pg_current_xact_id()::text;
end $$;

-- Positions for at most so many events up to the fence, in the order of their indexes; wakes whoever follows the log.
create function log.assign(up_to bigint, at timestamptz, at_most integer) returns integer
  language plpgsql volatile
  as $$
declare
  assigned integer;
begin
  with last as (
    select position, global_index, sequenced_at from log.position
    union all select 0, 0, '-infinity'::timestamptz
    order by position desc limit 1
  )
  insert into log.position (position, global_index, sequenced_at)
    select last.position + row_number() over (order by next.global_index), next.global_index, greatest(at, last.sequenced_at)
    from last cross join lateral (
      select e.global_index from log.event e
      where e.global_index > last.global_index and e.global_index <= up_to
      order by e.global_index limit at_most
    ) next;
  get diagnostics assigned = row_count;
  if assigned > 0 then
    perform pg_notify('meguri_positions', '');
  end if;
  return assigned;
end $$;

create table log.command (
  actor        text        not null,
  command_id   text        not null,
  content_hash text        not null,
  outcome      text        not null,
  recorded_at  timestamptz not null,
  primary key (actor, command_id)
);

-- One at a time per command id, until the transaction ends; what an earlier one answered, if it was accepted.
create function log.claim(the_actor text, the_id text, out content_hash text, out outcome text)
  language plpgsql volatile
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(the_actor || ' ' || the_id, 7));
  select c.content_hash, c.outcome into content_hash, outcome
    from log.command c where c.actor = the_actor and c.command_id = the_id;
end $$;

create table log.snapshot (
  stream      text        primary key,
  stream_type text        not null,
  sequence    bigint      not null,
  event_id    text        not null,
  name        text        not null,
  revision    text        not null,
  payload     text        not null,
  metadata    text        not null,
  recorded_at timestamptz not null
);

create table log.token (
  processor text    primary key,
  version   integer not null,
  position  bigint  not null
);

-- What a processor could not take; never the payload.
create table log.dead_letter (
  processor  text        not null,
  position   bigint      not null,
  stream     text        not null,
  event_name text        not null,
  cause      text        not null,
  state      text        not null check (state in ('waiting', 'discarded')),
  retries    integer     not null default 0,
  recorded_at timestamptz not null,
  owner      text,
  reason     text,
  primary key (processor, position)
);

-- A key is destroyed by setting it null; the row stays, so that no new key is made for an erased person.
create table keys.person_key (
  person       text        primary key,
  key          bytea,
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  check ((key is null) = (destroyed_at is not null))
);

-- The secret that content hashes of commands are keyed with, so that a hash gives no text away.
create table keys.secret (
  name text  primary key,
  key  bytea not null
);
insert into keys.secret
  select 'command-content', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
