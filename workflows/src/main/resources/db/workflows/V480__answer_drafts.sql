-- Answers to a monitoring survey that are not sent yet: found by what follows from the personal
-- link, sealed under it, and gone with the answer or the survey. No day stands beside them.
create table workflows.answer_draft (
  ref text primary key,
  survey text not null,
  version int not null,
  sealed bytea not null
);
create index answer_draft_survey on workflows.answer_draft (survey);
