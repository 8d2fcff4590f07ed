package org.meguri.command;

import org.meguri.command.project.ProjectId;

/** A fact that belongs into the history of one project. */
public interface ProjectFact extends Fact {

  ProjectId project();
}
