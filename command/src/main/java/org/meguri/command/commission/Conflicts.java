package org.meguri.command.commission;

import java.time.LocalDate;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/**
 * Rule 3: whom an interest keeps away from a project's cases. Asked where a case is decided and
 * where its papers are read.
 */
public interface Conflicts {

  /**
   * True where an employment, board seat, membership, grant or other interest stands on that day or
   * ended less than the programme's number of years before it.
   */
  boolean standsBetween(PersonId person, ProjectId project, LocalDate on);
}
