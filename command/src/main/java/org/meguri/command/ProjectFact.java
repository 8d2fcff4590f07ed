package org.meguri.command;

import java.util.Optional;
import org.meguri.command.project.ProjectId;

/**
 * A fact that belongs into the history of one project; or, as a task or a process of the whole
 * programme, into no project's.
 */
public interface ProjectFact extends Fact {

  ProjectId project();

  /** Empty for every fact that is in no project's history. */
  static Optional<ProjectFact> of(Fact fact) {
    return fact instanceof ProjectFact it && it.project().isOneProject()
        ? Optional.of(it)
        : Optional.empty();
  }
}
