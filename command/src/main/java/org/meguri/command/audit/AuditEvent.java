package org.meguri.command.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/** The auditor's own reading; each reading is a stream of its own. */
public sealed interface AuditEvent extends Fact {

  /**
   * A project's case was read by an auditor as known at a position of the log, and as true on a day
   * where one was asked for; {@code purpose} names the page or the API.
   */
  @EventName("audit.case-read")
  record CaseRead(
      PersonId reader, ProjectId project, long position, @Nullable LocalDate trueOn, String purpose)
      implements AuditEvent {}

  /**
   * A case of a kind beside the projects (a grant, a member) was read by an auditor as known at a
   * position of the log; {@code purpose} names the page or the API.
   */
  @EventName("audit.case-of-kind-read")
  record CaseOfKindRead(PersonId reader, String kind, String caseId, long position, String purpose)
      implements AuditEvent {}
}
