package org.meguri.command.grant;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantCommand.AwardGrant;
import org.meguri.command.grant.GrantCommand.ExamineGrant;
import org.meguri.command.grant.GrantDecisionEvents.FeasibilityAssessed;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectRefused;

/** From the application to the decision. */
class AwardingTest extends GrantFixture {
  private static final AwardGrant AWARD = award(1_000_000, MAY);

  @Test
  void staffOfTheOrganizationApplyForANetworkGrantOnceAndWithoutAPartnership() {
    given().when(application(GrantKind.NETWORK), by(STAFF)).expectEvents(APPLIED);
    refused(
        given().when(application(GrantKind.NETWORK), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "STAFF");
    refused(
        given(APPLIED).when(application(GrantKind.NETWORK), by(STAFF)),
        GrantRefused.GRANT_KNOWN_ALREADY);
    refused(
        given().when(application(GrantKind.RND_SUBSIDY), by(STAFF)),
        GrantRefused.GRANT_UNFIT,
        "field",
        "purpose");
  }

  @Test
  void theDirectorAwardsWhatAnOfficerExamined() {
    given(APPLIED, EXAMINED).when(AWARD, by(DIRECTOR)).expectEvents(AWARDED);
    refused(given(APPLIED).when(AWARD, by(DIRECTOR)), GrantRefused.WRONG_STATE, "found", "APPLIED");
    refused(
        given(APPLIED, EXAMINED).when(AWARD, by(FOREIGN_DIRECTOR)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
  }

  @Test
  void nobodyAwardsWhatTheyExamined() {
    refused(given(APPLIED, EXAMINED).when(AWARD, by(BOTH)), GrantRefused.FOUR_EYES);
  }

  @Test
  void nobodyDecidesOnTheirOwnOrganization() {
    Actor staffToo =
        Examples.holding(
            "shiba",
            new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.STAFF, Scope.organization(LAB)));
    refused(given(APPLIED, EXAMINED).when(AWARD, by(staffToo)), GrantRefused.OWN_ORGANIZATION);
    manager = Optional.of(DIRECTOR.person());
    refused(given(APPLIED, EXAMINED).when(AWARD, by(DIRECTOR)), GrantRefused.OWN_ORGANIZATION);
    manager = Optional.of(OFFICER.person());
    refused(
        given(APPLIED).when(new ExamineGrant(GRANT, MILLION, MILLION, "適当", MAY), by(OFFICER)),
        GrantRefused.OWN_ORGANIZATION);
  }

  @Test
  void nothingIsAppliedForOrAwardedInAProjectWhoseEndIsDecided() {
    closing = true;
    refused(
        given().when(application(GrantKind.NETWORK), by(STAFF)),
        ProjectRefused.PROJECT_ENDED,
        "field",
        "project");
    refused(
        given(APPLIED, EXAMINED).when(AWARD, by(DIRECTOR)),
        ProjectRefused.PROJECT_ENDED,
        "field",
        "project");
  }

  @Test
  void aNetworkGrantNeedsAValidDesignationOnTheDayOfAward() {
    designated = false;
    refused(given(APPLIED, EXAMINED).when(AWARD, by(DIRECTOR)), GrantRefused.NO_VALID_DESIGNATION);
  }

  @Test
  void noAwardGoesBeyondWhatItsOwnSourceStillHolds() {
    remainder = Yen.of(999_999);
    refused(
        given(APPLIED, EXAMINED).when(AWARD, by(DIRECTOR)),
        GrantRefused.BEYOND_SOURCE,
        "budget",
        SOURCE.value(),
        "remainder",
        "999999");
  }

  @Test
  void noMoreIsAwardedThanWasAskedForAndOnlyWithinTheFiscalYear() {
    refused(
        given(APPLIED, EXAMINED).when(award(1_000_001, MAY), by(DIRECTOR)),
        GrantRefused.AWARD_ABOVE_REQUEST,
        "field",
        "amount",
        "limit",
        "1000000");
    refused(
        given(APPLIED, EXAMINED).when(award(1, LocalDate.of(2007, 4, 1)), by(DIRECTOR)),
        GrantRefused.OUTSIDE_FISCAL_YEAR);
  }

  @Test
  void researchIsExaminedOnlyAfterItsFeasibilityWasStudied() {
    refused(
        given(applied(GrantKind.RND_SUBSIDY))
            .when(new ExamineGrant(GRANT, MILLION, MILLION, "適当", MAY), by(OFFICER)),
        GrantRefused.FEASIBILITY_FIRST);
  }

  @Test
  void researchNeedsARunningPartnershipAndAnOfferedMeasureAndNoDesignation() {
    Object[] research = {applied(GrantKind.RND_CONSIGNMENT), feasible(true), EXAMINED};
    running = false;
    refused(given(research).when(AWARD, by(DIRECTOR)), GrantRefused.PARTNERSHIP_NOT_RUNNING);
    running = true;
    offered = false;
    refused(given(research).when(AWARD, by(DIRECTOR)), GrantRefused.MEASURE_NOT_OFFERED);
    offered = true;
    designated = false;
    given(research).when(AWARD, by(DIRECTOR)).expectSuccessfulHandlerExecution();
    refused(
        given(applied(GrantKind.RND_SUBSIDY), feasible(false), EXAMINED).when(AWARD, by(DIRECTOR)),
        GrantRefused.NOT_FEASIBLE);
  }

  private static FeasibilityAssessed feasible(boolean it) {
    return new FeasibilityAssessed(GRANT, K_RIP, it, "調査", MAY, OFFICER.person());
  }

  private static AwardGrant award(long amount, LocalDate on) {
    return new AwardGrant(GRANT, Yen.of(amount), "", on.equals(MAY) ? REPORT_BY : on, on);
  }

  private static ApplyForGrant application(GrantKind kind) {
    return new ApplyForGrant(
        GRANT, kind, NetworkPurpose.WORKSHOP, K_RIP, LAB, 2006, null, null, APPLICATION, MAY);
  }
}
