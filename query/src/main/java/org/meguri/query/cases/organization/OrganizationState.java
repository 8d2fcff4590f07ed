package org.meguri.query.cases.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.organization.OrganizationEvent.ContactChanged;
import org.meguri.command.organization.OrganizationEvent.OrganizationClosed;
import org.meguri.command.organization.OrganizationEvent.OrganizationRegistered;
import org.meguri.command.organization.OrganizationEvent.OrganizationRenamed;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;

/** What an organization's page shows; {@code closedOn} is null while it is open. */
public record OrganizationState(
    OrganizationId organization,
    BureauId bureau,
    OrganizationKind kind,
    Name name,
    @Nullable Personal contact,
    List<Renamed> earlierNames,
    @Nullable LocalDate closedOn,
    @Nullable String closedFor) {

  /** A name it no longer has; {@code until} is the first day of the next one. */
  public record Renamed(Name name, LocalDate until, String reason, PersonId by) {}

  /** Whether it is open or closed. */
  public enum Status {
    OPEN,
    CLOSED
  }

  public Status status() {
    return closedOn == null ? Status.OPEN : Status.CLOSED;
  }

  static OrganizationState registered(OrganizationRegistered e) {
    return new OrganizationState(
        e.organization(), e.bureau(), e.kind(), e.name(), e.contact(), List.of(), null, null);
  }

  OrganizationState renamed(OrganizationRenamed e) {
    List<Renamed> more = new ArrayList<>(earlierNames);
    more.add(new Renamed(name, e.effectiveOn(), e.reason(), e.by()));
    return new OrganizationState(
        organization, bureau, kind, e.name(), contact, List.copyOf(more), closedOn, closedFor);
  }

  OrganizationState reachedAt(ContactChanged e) {
    return new OrganizationState(
        organization, bureau, kind, name, e.contact(), earlierNames, closedOn, closedFor);
  }

  OrganizationState closed(OrganizationClosed e) {
    return new OrganizationState(
        organization, bureau, kind, name, contact, earlierNames, e.effectiveOn(), e.reason());
  }
}
