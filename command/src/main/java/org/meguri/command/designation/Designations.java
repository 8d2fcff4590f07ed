package org.meguri.command.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/**
 * What other cases' rules may ask about designations; written in the events' own transactions.
 * Where it says so, an answer locks the rows it rests on until the asking transaction ends: an
 * award and a revocation cannot overtake each other.
 */
public interface Designations {

  /** Designated, neither revoked nor suspended on that day. Locks. */
  default boolean isValid(OrganizationId organization, ProjectId project, LocalDate on) {
    return validOne(organization, project, on).isPresent();
  }

  /** The designation that is valid on that day. Locks. */
  Optional<DesignationId> validOne(OrganizationId organization, ProjectId project, LocalDate on);

  /** Whether this very designation is valid on that day. Locks. */
  boolean isValid(DesignationId designation, LocalDate on);

  /** Designated and not revoked on that day, suspended or not. Locks. */
  boolean isInForce(DesignationId designation, LocalDate on);

  /** Whether the organization applied for this project and waits for the decision. */
  boolean isPending(OrganizationId organization, ProjectId project);

  /** Whether a designation for this project still runs on that day or begins later. */
  boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate from);

  /**
   * The day from which the organization is without a designation for this project because one was
   * revoked, also where that day is still to come; empty where another runs on.
   */
  Optional<LocalDate> lostFrom(OrganizationId organization, ProjectId project);

  /**
   * Whether anything binds the organization from that day on, for any project: a designation that
   * runs, or an application not yet decided.
   */
  boolean isBound(OrganizationId organization, LocalDate from);

  /** Empty if it is unknown. */
  Optional<Known> find(DesignationId designation);

  /** Everything ever applied for or designated for the organization, in that order. */
  List<Known> of(OrganizationId organization);

  /** Whom a designation is for. */
  record Known(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      DesignationKind kind) {}
}
