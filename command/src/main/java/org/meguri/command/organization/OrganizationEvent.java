package org.meguri.command.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;

/** The life of an organization, apart from what it is designated as. */
public sealed interface OrganizationEvent extends Fact {

  OrganizationId organization();

  @EventName("organization.registered")
  record OrganizationRegistered(
      OrganizationId organization,
      BureauId bureau,
      OrganizationKind kind,
      Name name,
      @Nullable Personal contact,
      PersonId by)
      implements OrganizationEvent {}

  @EventName("organization.renamed")
  record OrganizationRenamed(
      OrganizationId organization, Name name, String reason, LocalDate effectiveOn, PersonId by)
      implements OrganizationEvent {}

  @EventName("organization.contact-changed")
  record ContactChanged(OrganizationId organization, Personal contact, PersonId by)
      implements OrganizationEvent {}

  @EventName("organization.closed")
  record OrganizationClosed(
      OrganizationId organization, String reason, LocalDate effectiveOn, PersonId by)
      implements OrganizationEvent {}
}
