-- Figures that lie on the desk in the form they had before records stood beside them.
update workflows.paper
set fact = fact || '{"explanations": {}, "recorded": {}}'::jsonb
where name in ('survey.figures-submitted', 'survey.figures-corrected') and not fact ? 'recorded';
