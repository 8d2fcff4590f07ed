package org.meguri.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/**
 * What others may ask about the lives of projects; written in the events' own transactions, so it
 * holds inside the command that asks.
 */
public interface ProjectLives {

  /** Empty if the project is unknown; its row stays locked until the asking transaction ends. */
  Optional<ProjectLife> locked(ProjectId project);

  /**
   * Whatever begins something new in a project asks this: nothing does where its end is decided, or
   * past. Holds the project still until the transaction ends: no end is decided past what begins.
   */
  default Rule takesNew(ProjectId project, LocalDate on) {
    return Rule.that(
        () -> locked(project).filter(life -> life.isClosing(on)).isEmpty(),
        ProjectRefused.PROJECT_ENDED,
        "field",
        "project");
  }

  /** Empty if the project is unknown. */
  Optional<ProjectLife> of(ProjectId project);

  /** Every project ever known, in the order they became known. */
  List<ProjectLife> lives();

  /**
   * What each project is by now, as a programme file would state it: from its own facts, whatever
   * the file said it began from.
   */
  List<ProjectEntry> entries();

  /** The projects in force on that day. */
  default List<ProjectId> inForce(LocalDate on) {
    return lives().stream().filter(life -> life.isInForce(on)).map(ProjectLife::project).toList();
  }
}
