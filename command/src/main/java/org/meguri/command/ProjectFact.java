package org.meguri.command;

import java.util.Optional;
import org.meguri.command.project.ProjectId;

/**
 * A fact that belongs into the history of one project; or, as a task or a process of the whole
 * programme, into no project's.
 */
public interface ProjectFact extends OfProject {

  @Override
  ProjectId project();

  /** The project into whose history a fact belongs; empty for one that is in none. */
  static Optional<ProjectId> projectOf(Fact fact) {
    return fact instanceof OfProject it
        ? Optional.ofNullable(it.project()).filter(ProjectId::isOneProject)
        : Optional.empty();
  }
}
