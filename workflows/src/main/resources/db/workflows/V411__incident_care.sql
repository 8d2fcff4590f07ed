-- Who of the owning role has taken an incident in hand, and who tried its step again last.
alter table workflows.incident_owner
  add column taken_by text,
  add column taken_at timestamptz,
  add column retried_by text,
  add column retried_at timestamptz;
