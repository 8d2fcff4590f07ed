package org.meguri.command.organization;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;

/** What may be asked of an organization. {@code on} is the day of the act in the office's zone. */
public sealed interface OrganizationCommand {

  /**
   * By an officer of the bureau of its seat, or with the programme file that lists it; the very
   * same again is accepted and records nothing. {@code contact} is whom the bureau writes to.
   */
  record RegisterOrganization(
      @TargetAggregateIdentifier OrganizationId organization,
      BureauId bureau,
      OrganizationKind kind,
      Name name,
      @Nullable Personal contact)
      implements OrganizationCommand {}

  /** By an officer of the bureau of its seat. */
  record RenameOrganization(
      @TargetAggregateIdentifier OrganizationId organization,
      Name name,
      String reason,
      LocalDate effectiveOn)
      implements OrganizationCommand {}

  /** By an officer of the bureau of its seat or by its staff. */
  record ChangeContact(@TargetAggregateIdentifier OrganizationId organization, Personal contact)
      implements OrganizationCommand {}

  /** By an officer of the bureau of its seat, once no designation stands or is asked for. */
  record CloseOrganization(
      @TargetAggregateIdentifier OrganizationId organization, String reason, LocalDate effectiveOn)
      implements OrganizationCommand {}
}
