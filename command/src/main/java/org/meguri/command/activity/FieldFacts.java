package org.meguri.command.activity;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/** What the rules of activity records ask of the others, inside the command's transaction. */
interface FieldFacts {

  /** The day the decision on the project took effect; empty while none is on record. */
  Optional<LocalDate> inForceFrom(ProjectId project);

  /** The first day the project is no longer in force, as far as decided. */
  Optional<LocalDate> endedFrom(ProjectId project);

  /** Whether the organization was designated for the project on that day. */
  boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on);

  /** Whether the member belonged to the project's network on that day. */
  boolean isMember(MemberId member, ProjectId project, LocalDate on);

  /**
   * The record by which the same thing is counted already. Whoever asks holds the name until the
   * transaction ends, so two cannot count it at once.
   */
  Optional<ActivityId> countedBy(CountedOnce counted);
}
