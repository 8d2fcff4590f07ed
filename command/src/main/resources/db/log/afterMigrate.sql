-- The application works with what the owner built; events, positions and accepted commands it may only add.
do $$
declare
  each record;
begin
  for each in
    select n.nspname from pg_namespace n
    where pg_get_userbyid(n.nspowner) = current_user and n.nspname not like 'pg\_%' and n.nspname <> 'meguri'
  loop
    execute format('grant usage on schema %I to ${app}', each.nspname);
    execute format('grant select, insert, update, delete on all tables in schema %I to ${app}', each.nspname);
    execute format('grant usage, select on all sequences in schema %I to ${app}', each.nspname);
    execute format('grant execute on all functions in schema %I to ${app}', each.nspname);
  end loop;
end $$;
revoke update, delete, truncate on log.event, log.position, log.command from ${app};
revoke insert, update, delete on keys.secret from ${app};
revoke delete on keys.person_key from ${app};
