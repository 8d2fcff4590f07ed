package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/**
 * The commission's roll as a review's rules need it. Asking holds the roll still until the
 * transaction ends: an interest declared meanwhile waits, or was seen.
 */
interface Roll {

  /** Members in term on that day: the chair first, then in the order of appointment. */
  List<Seat> inTerm(CommissionId commission, LocalDate on);

  /** Members an interest keeps away from the project on that day, each once. */
  List<Exclusion> excluded(CommissionId commission, ProjectId project, LocalDate on);

  /** What keeps them away on that day: every fact of each of them. */
  default List<ConflictGround> grounds(CommissionId commission, ProjectId project, LocalDate on) {
    return List.of();
  }

  /** Whether the member declared such an interest from that day on, and it stood on the other. */
  boolean declares(
      PersonId member, ProjectId project, ConflictKind kind, LocalDate from, LocalDate on);

  /** A member in office. */
  record Seat(PersonId member, boolean chair) {}
}
