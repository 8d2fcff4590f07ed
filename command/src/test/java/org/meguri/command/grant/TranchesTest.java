package org.meguri.command.grant;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import org.junit.jupiter.api.Test;
import org.meguri.command.grant.GrantClosingEvents.*;
import org.meguri.command.grant.GrantCommand.*;
import org.meguri.command.grant.GrantDecisionEvents.*;
import org.meguri.command.grant.GrantRunningEvents.*;
import org.meguri.command.money.Yen;

/** Tranches and changes between the award and the report. */
class TranchesTest extends GrantFixture {
  private static final TrancheRequested ASKED =
      new TrancheRequested(GRANT, K_RIP, 1, Yen.of(400_000), "資金", JULY, STAFF.person());
  private static final TrancheExamined CHECKED =
      new TrancheExamined(GRANT, K_RIP, 1, "適当", JULY, OFFICER.person());

  @Test
  void noTrancheIsAskedForOrPaidBeforeTheDecision() {
    refused(
        given(APPLIED, EXAMINED).when(new RequestTranche(GRANT, Yen.of(1), "資金", MAY), by(STAFF)),
        GrantRefused.TRANCHE_BEFORE_DECISION);
    refused(
        given(awardedAnd(ASKED, CHECKED))
            .when(new PayTranche(GRANT, 1, MAY.minusDays(1)), by(DIRECTOR)),
        GrantRefused.TRANCHE_BEFORE_DECISION);
  }

  @Test
  void anOfficerExaminesAndTheDirectorPays() {
    given(awardedAnd(ASKED, CHECKED))
        .when(new PayTranche(GRANT, 1, JULY), by(DIRECTOR))
        .expectEvents(paid(1, 400_000, JULY));
    refused(
        given(awardedAnd(ASKED)).when(new PayTranche(GRANT, 1, JULY), by(DIRECTOR)),
        GrantRefused.NOT_EXAMINED);
    refused(
        given(awardedAnd(ASKED, CHECKED)).when(new PayTranche(GRANT, 1, JULY), by(BOTH)),
        GrantRefused.FOUR_EYES);
  }

  @Test
  void tranchesTogetherStayWithinTheAward() {
    refused(
        given(awardedAnd(paid(1, 700_000, JULY)))
            .when(new RequestTranche(GRANT, Yen.of(300_001), "資金", JULY), by(STAFF)),
        GrantRefused.ABOVE_AWARD,
        "field",
        "amount",
        "limit",
        "1000000");
  }

  @Test
  void withoutItsDesignationNothingIsPaidUnlessTheDirectorDecidedToGoOn() {
    designated = false;
    refused(
        given(awardedAnd(ASKED, CHECKED)).when(new PayTranche(GRANT, 1, JULY), by(DIRECTOR)),
        GrantRefused.DESIGNATION_LOST);
    GrantContinued goOn = new GrantContinued(GRANT, K_RIP, "継続", JULY, DIRECTOR.person());
    given(awardedAnd(ASKED, CHECKED, goOn))
        .when(new PayTranche(GRANT, 1, JULY), by(DIRECTOR))
        .expectEvents(paid(1, 400_000, JULY));
  }

  @Test
  void theDirectorMayLetAGrantGoOnAsSoonAsTheRevocationIsDecided() {
    ContinueGrant goOn = new ContinueGrant(GRANT, "継続", JULY);
    refused(given(awardedAnd()).when(goOn, by(DIRECTOR)), GrantRefused.DESIGNATION_STANDS);
    anOffice();
    revoked = true;
    given(awardedAnd())
        .when(goOn, by(DIRECTOR))
        .expectEvents(new GrantContinued(GRANT, K_RIP, "継続", JULY, DIRECTOR.person()));
  }

  @Test
  void whatWasAskedForBeforeTheReportIsDecidedBeforeItsInspection() {
    FinalReportSubmitted report =
        new FinalReportSubmitted(GRANT, K_RIP, "成果", MILLION, REPORT_BY, STAFF.person());
    InspectGrant inspect = new InspectGrant(GRANT, MILLION, "検査", REPORT_BY);
    refused(
        given(awardedAnd(ASKED, CHECKED, report)).when(inspect, by(OFFICER)),
        GrantRefused.TRANCHE_PENDING);
    anOffice();
    ChangeRequested change =
        new ChangeRequested(
            GRANT, K_RIP, new GrantChange(null, "会場", null), "変更", JULY, STAFF.person());
    refused(
        given(awardedAnd(change, report)).when(inspect, by(OFFICER)), GrantRefused.CHANGE_PENDING);
    anOffice();
    given(awardedAnd(ASKED, CHECKED, report))
        .when(new PayTranche(GRANT, 1, REPORT_BY), by(DIRECTOR))
        .expectEvents(paid(1, 400_000, REPORT_BY));
    anOffice();
    refused(
        given(inspectedAnd(1_000_000, ASKED, CHECKED))
            .when(new PayTranche(GRANT, 1, REPORT_BY), by(DIRECTOR)),
        GrantRefused.WRONG_STATE,
        "found",
        "INSPECTED");
  }

  @Test
  void aChangeUpwardsNeedsWhatTheSourceStillHolds() {
    remainder = Yen.of(99);
    ChangeRequested more =
        new ChangeRequested(
            GRANT,
            K_RIP,
            new GrantChange(Yen.of(1_000_100), null, null),
            "増額",
            JULY,
            STAFF.person());
    ChangeExamined looked =
        new ChangeExamined(GRANT, K_RIP, Yen.of(1_500_000), "適当", JULY, OFFICER.person());
    refused(
        given(awardedAnd(more, looked)).when(new ApproveChange(GRANT, JULY), by(DIRECTOR)),
        GrantRefused.BEYOND_SOURCE,
        "budget",
        SOURCE.value(),
        "remainder",
        "99");
  }
}
