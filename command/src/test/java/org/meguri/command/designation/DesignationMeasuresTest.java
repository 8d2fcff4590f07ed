package org.meguri.command.designation;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.designation.DesignationCommand.ImposeSuspension;
import org.meguri.command.designation.DesignationCommand.LiftSuspension;
import org.meguri.command.designation.DesignationCommand.ProposeRevocation;
import org.meguri.command.designation.DesignationCommand.ProposeSuspension;
import org.meguri.command.designation.DesignationCommand.RejectMeasure;
import org.meguri.command.designation.DesignationCommand.Revoke;
import org.meguri.command.designation.DesignationCommand.StateView;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.MeasureRejected;
import org.meguri.command.designation.DesignationEvent.OrganizationHeard;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.designation.DesignationEvent.SuspensionProposed;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

/** Suspension and revocation: proposed, heard, decided. */
class DesignationMeasuresTest extends DesignationFixture {
  private static final LocalDate JULY = LocalDate.of(2007, 7, 2);
  private static final LocalDate DUE = LocalDate.of(2007, 7, 16);
  private static final LocalDate AUGUST = LocalDate.of(2007, 8, 1);
  private static final Term SUMMER = new Term(AUGUST, LocalDate.of(2007, 9, 30));
  private static final RevocationProposed PROPOSED =
      new RevocationProposed(DESIGNATION, K_RIP, "No workshop held", AUGUST, DUE, OFFICER.person());
  private static final SuspensionProposed SUSPENSION =
      new SuspensionProposed(DESIGNATION, K_RIP, "Books missing", SUMMER, DUE, OFFICER.person());
  private static final OrganizationHeard HEARD =
      new OrganizationHeard(DESIGNATION, K_RIP, Matter.REVOCATION, "We held two", STAFF.person());
  private static final DesignationSuspended SUSPENDED =
      new DesignationSuspended(
          DESIGNATION,
          K_RIP,
          UNIVERSITY,
          SUMMER,
          false,
          "Books missing",
          AUGUST,
          DIRECTOR.person());

  @Test
  void theOfficerProposesTheOrganizationIsHeardTheDirectorRevokes() {
    act(
            OFFICER,
            new ProposeRevocation(DESIGNATION, "No workshop held", AUGUST, DUE, JULY),
            DESIGNATED)
        .expectEvents(PROPOSED);
    act(STAFF, new StateView(DESIGNATION, "We held two", JULY), DESIGNATED, PROPOSED)
        .expectEvents(HEARD);
    act(DIRECTOR, revoking(JULY), DESIGNATED, PROPOSED, HEARD)
        .expectEvents(revoked(true, List.of()));
  }

  @Test
  void silenceBlocksNothingOnceItsDayIsOver() {
    refused(
        act(DIRECTOR, revoking(DUE), DESIGNATED, PROPOSED),
        DesignationRefused.HEARING_OPEN,
        "until",
        "2007-07-16");
    act(DIRECTOR, revoking(DUE.plusDays(1)), DESIGNATED, PROPOSED)
        .expectEvents(revoked(false, List.of()));
  }

  @Test
  void aRevocationNamesTheOpenGrantsOfTheProject() {
    GrantId own = GrantId.of("grant-k-rip-2007-1");
    GrantId elsewhere = GrantId.of("grant-other-2007-1");
    office.grants.put(own, standing(K_RIP));
    office.grants.put(elsewhere, standing(ProjectId.of("other")));
    act(DIRECTOR, revoking(JULY), DESIGNATED, PROPOSED, HEARD)
        .expectEvents(revoked(true, List.of(own)));
  }

  @Test
  void whoProposedDoesNotDecide() {
    Actor both =
        Examples.holding(
            OFFICER.person().value(), new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(act(both, revoking(JULY), DESIGNATED, PROPOSED, HEARD), DesignationRefused.FOUR_EYES);
    refused(
        act(both, new RejectMeasure(DESIGNATION, "No", JULY), DESIGNATED, PROPOSED),
        DesignationRefused.FOUR_EYES);
  }

  @Test
  void nobodyRevokesForTheirOwnOrganizationOrAForeignBureau() {
    office.managers.add(DIRECTOR.person());
    refused(
        act(DIRECTOR, revoking(JULY), DESIGNATED, PROPOSED, HEARD),
        DesignationRefused.OWN_ORGANIZATION);
    refused(
        act(
            FOREIGN_OFFICER,
            new ProposeRevocation(DESIGNATION, "No", AUGUST, DUE, JULY),
            DESIGNATED),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
  }

  @Test
  void theDirectorMayReject() {
    act(DIRECTOR, new RejectMeasure(DESIGNATION, "They did", JULY), DESIGNATED, PROPOSED)
        .expectEvents(
            new MeasureRejected(
                DESIGNATION, K_RIP, Matter.REVOCATION, "They did", DIRECTOR.person()));
    refused(
        act(DIRECTOR, new RejectMeasure(DESIGNATION, "They did", JULY), DESIGNATED),
        DesignationRefused.NO_MEASURE_PENDING);
  }

  @Test
  void oneMeasureAtATimeOnADesignationInForce() {
    refused(
        act(
            OFFICER,
            new ProposeRevocation(DESIGNATION, "No", AUGUST, DUE, JULY),
            DESIGNATED,
            SUSPENSION),
        DesignationRefused.MEASURE_PENDING);
    refused(
        act(
            OFFICER,
            new ProposeRevocation(DESIGNATION, "No", TERM.until().plusDays(1), DUE, JULY),
            DESIGNATED),
        DesignationRefused.DESIGNATION_NOT_IN_FORCE);
  }

  @Test
  void aSuspensionIsImposedForDaysToComeAndLifted() {
    act(OFFICER, new ProposeSuspension(DESIGNATION, "Books missing", SUMMER, DUE, JULY), DESIGNATED)
        .expectEvents(SUSPENSION);
    act(
            DIRECTOR,
            new ImposeSuspension(DESIGNATION, SUMMER, "Books missing", DUE.plusDays(1)),
            DESIGNATED,
            SUSPENSION)
        .expectEvents(SUSPENDED);
    act(
            DIRECTOR,
            new LiftSuspension(DESIGNATION, AUGUST.plusDays(9), "Books found", AUGUST),
            DESIGNATED,
            SUSPENSION,
            SUSPENDED)
        .expectEvents(
            new SuspensionLifted(
                DESIGNATION, K_RIP, "Books found", AUGUST.plusDays(9), DIRECTOR.person()));
    refused(
        act(DIRECTOR, new LiftSuspension(DESIGNATION, AUGUST, "Books found", AUGUST), DESIGNATED),
        DesignationRefused.NOT_SUSPENDED);
  }

  private static Revoke revoking(LocalDate on) {
    return new Revoke(DESIGNATION, AUGUST, "No workshop held", on);
  }

  private static DesignationRevoked revoked(boolean heard, List<GrantId> open) {
    return new DesignationRevoked(
        DESIGNATION, K_RIP, UNIVERSITY, heard, "No workshop held", open, AUGUST, DIRECTOR.person());
  }

  private static Grants.Standing standing(ProjectId project) {
    return new Grants.Standing(
        project,
        UNIVERSITY,
        GrantKind.NETWORK,
        2007,
        GrantStep.values()[0],
        null,
        Yen.ZERO,
        null,
        Yen.ZERO,
        null);
  }
}
