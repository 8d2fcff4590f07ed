-- An assessment of the whole programme rests on no plan, and on others' assessments in the very
-- version that was published.
alter table assessment.standing alter column plan drop not null;
alter table assessment.standing add column published_version int;
