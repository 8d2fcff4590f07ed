package org.meguri.command.organization;

import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.programme.Examples.UNIVERSITY_STAFF;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.StandingDesignation;
import org.meguri.command.organization.OrganizationCommand.ChangeContact;
import org.meguri.command.organization.OrganizationCommand.CloseOrganization;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationCommand.RenameOrganization;
import org.meguri.command.organization.OrganizationEvent.ContactChanged;
import org.meguri.command.organization.OrganizationEvent.OrganizationClosed;
import org.meguri.command.organization.OrganizationEvent.OrganizationRegistered;
import org.meguri.command.organization.OrganizationEvent.OrganizationRenamed;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Name;

/** An institution from its registration to its closing. */
class OrganizationTest {
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final Name NAME = new Name("Kyushu University", "九州大学");
  private static final LocalDate TODAY = LocalDate.of(2007, 5, 16);
  private static final OrganizationRegistered REGISTERED =
      new OrganizationRegistered(
          UNIVERSITY, KYUSHU, OrganizationKind.UNIVERSITY, NAME, null, OFFICER.person());

  private AggregateTestFixture<Organization> organization;
  private StandingDesignation standing;

  @BeforeEach
  void anOffice() {
    standing = new StandingDesignation(DesignationId.of(K_RIP, UNIVERSITY, 1), K_RIP, UNIVERSITY);
    organization = new AggregateTestFixture<>(Organization.class);
    organization.registerInjectableResource(Examples.programmes());
    organization.registerInjectableResource(standing.designations());
    organization.registerInjectableResource(standing.organizations());
  }

  @Test
  void anOfficerOfItsBureauRegistersItOnce() {
    act(OFFICER, registering(KYUSHU, NAME)).expectEvents(REGISTERED);
    act(SYSTEM, registering(KYUSHU, NAME), REGISTERED).expectNoEvents();
    refused(
        act(OFFICER, registering(KYUSHU, new Name("Other", "別")), REGISTERED),
        OrganizationRefused.ORGANIZATION_KNOWN_ALREADY);
    refused(
        act(FOREIGN_OFFICER, registering(KYUSHU, NAME)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "POLICY_OFFICER");
    refused(
        act(SYSTEM, registering(BureauId.of("nowhere"), NAME)),
        OrganizationRefused.BUREAU_UNKNOWN,
        "field",
        "bureau");
    refused(
        act(OFFICER, registering(KYUSHU, new Name("University", " "))),
        OrganizationRefused.TEXT_MISSING,
        "field",
        "nameJa");
  }

  @Test
  void aNewNameIsReasoned() {
    Name merged = new Name("Merged University", "統合大学");
    act(OFFICER, new RenameOrganization(UNIVERSITY, merged, "Merged", TODAY), REGISTERED)
        .expectEvents(
            new OrganizationRenamed(UNIVERSITY, merged, "Merged", TODAY, OFFICER.person()));
    refused(
        act(OFFICER, new RenameOrganization(UNIVERSITY, NAME, "Merged", TODAY), REGISTERED),
        OrganizationRefused.NAME_UNCHANGED);
    refused(
        act(OFFICER, new RenameOrganization(UNIVERSITY, merged, "", TODAY), REGISTERED),
        OrganizationRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        act(FOREIGN_OFFICER, new RenameOrganization(UNIVERSITY, merged, "M", TODAY), REGISTERED),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
  }

  @Test
  void itsStaffOrItsBureauChangeTheContact() {
    Personal contact = new Personal(PersonId.of("contact-1"), "Office of research");
    act(UNIVERSITY_STAFF, new ChangeContact(UNIVERSITY, contact), REGISTERED)
        .expectEvents(new ContactChanged(UNIVERSITY, contact, UNIVERSITY_STAFF.person()));
    refused(
        act(MANAGER, new ChangeContact(UNIVERSITY, contact), REGISTERED),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
  }

  @Test
  void whatIsDesignatedIsNotClosed() {
    CloseOrganization closing = new CloseOrganization(UNIVERSITY, "Merged", TODAY);
    OrganizationClosed closed =
        new OrganizationClosed(UNIVERSITY, "Merged", TODAY, OFFICER.person());
    act(OFFICER, closing, REGISTERED).expectEvents(closed);
    refused(act(OFFICER, closing, REGISTERED, closed), OrganizationRefused.ORGANIZATION_CLOSED);
    refused(act(OFFICER, closing), OrganizationRefused.ORGANIZATION_UNKNOWN);
    standing.bind();
    refused(act(OFFICER, closing, REGISTERED), OrganizationRefused.ORGANIZATION_BOUND);
  }

  private static RegisterOrganization registering(BureauId bureau, Name name) {
    return new RegisterOrganization(UNIVERSITY, bureau, OrganizationKind.UNIVERSITY, name, null);
  }

  private ResultValidator<Organization> act(Actor actor, Object command, Object... given) {
    return organization.given(given).when(command, Map.of(Actor.KEY, actor));
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }
}
