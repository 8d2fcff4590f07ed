-- A repeated request for a one-time link is known by who asked for it and under which command; it gets no second link.
alter table web.invitation add column asked_by text, add column command text;
create unique index invitation_asked_once on web.invitation (asked_by, command);
create index invitation_by_person on web.invitation (person) where used_at is null;
