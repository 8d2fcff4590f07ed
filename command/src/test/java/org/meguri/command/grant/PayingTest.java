package org.meguri.command.grant;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.command.grant.GrantClosingEvents.*;
import org.meguri.command.grant.GrantCommand.*;
import org.meguri.command.grant.GrantDecisionEvents.*;
import org.meguri.command.grant.GrantRunningEvents.*;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ProgrammeFile;

/** Changes, tranches, report, fixing, settlement, revocation and reclaim. */
class PayingTest extends GrantFixture {
  private static final LocalDate JULY = LocalDate.of(2006, 7, 3);
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

  @Test
  void theFinalReportComesByItsDayOrByTheDayItWasExtendedTo() {
    SubmitFinalReport late = new SubmitFinalReport(GRANT, "成果", MILLION, REPORT_BY.plusDays(1));
    refused(
        given(awardedAnd()).when(late, by(STAFF)),
        GrantRefused.REPORT_LATE,
        "reportBy",
        REPORT_BY.toString());
    refused(
        given(APPLIED).when(new ExtendReportDay(GRANT, REPORT_BY, "災害", MAY), by(DIRECTOR)),
        GrantRefused.WRONG_STATE,
        "found",
        "APPLIED");
    given(
            awardedAnd(
                new ReportDayExtended(
                    GRANT, K_RIP, REPORT_BY.plusDays(1), "災害", REPORT_BY, DIRECTOR.person())))
        .when(late, by(STAFF))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theAmountIsFixedWithinTheAwardAndTheRestGoesBackToTheSource() {
    given(inspectedAnd(900_000, paid(1, 400_000, JULY)))
        .when(new FixAmount(GRANT, Yen.of(800_000), REPORT_BY), by(DIRECTOR))
        .expectEvents(
            new AmountFixed(
                GRANT,
                K_RIP,
                SOURCE,
                Yen.of(800_000),
                Yen.of(200_000),
                REPORT_BY,
                DIRECTOR.person()));
    refused(
        given(inspectedAnd(900_000))
            .when(new FixAmount(GRANT, Yen.of(900_001), REPORT_BY), by(DIRECTOR)),
        GrantRefused.ABOVE_ELIGIBLE_COST,
        "field",
        "amount",
        "limit",
        "900000");
  }

  @Test
  void whatWasOverpaidIsReclaimedWithTheFixingAndWithoutASurcharge() {
    given(inspectedAnd(900_000, paid(1, 400_000, JULY)))
        .when(new FixAmount(GRANT, Yen.of(300_000), REPORT_BY), by(DIRECTOR))
        .expectEvents(
            new AmountFixed(
                GRANT,
                K_RIP,
                SOURCE,
                Yen.of(300_000),
                Yen.of(600_000),
                REPORT_BY,
                DIRECTOR.person()),
            new ReclaimOrdered(
                GRANT,
                K_RIP,
                Yen.of(100_000),
                false,
                BigDecimal.ZERO,
                REPORT_BY.plusDays(20),
                null,
                REPORT_BY,
                DIRECTOR.person()));
  }

  @Test
  void aSettlementPaysExactlyTheRestAndNeverAboveTheAward() {
    Object[] fixed = new Object[6];
    System.arraycopy(inspectedAnd(1_000_000, paid(1, 400_000, JULY)), 0, fixed, 0, 6);
    AmountFixed event =
        new AmountFixed(
            GRANT, K_RIP, SOURCE, Yen.of(900_000), Yen.of(100_000), REPORT_BY, DIRECTOR.person());
    Object[] all = java.util.Arrays.copyOf(fixed, 7);
    all[6] = event;
    refused(
        given(all).when(new SettleGrant(GRANT, Yen.of(600_001), REPORT_BY), by(OFFICER)),
        GrantRefused.SETTLEMENT_ABOVE_AWARD,
        "field",
        "amount",
        "limit",
        "1000000");
    refused(
        given(all).when(new SettleGrant(GRANT, Yen.of(499_999), REPORT_BY), by(OFFICER)),
        GrantRefused.NOT_THE_REST,
        "field",
        "amount",
        "fixed",
        "900000",
        "paid",
        "400000");
    given(all)
        .when(new SettleGrant(GRANT, Yen.of(500_000), REPORT_BY), by(OFFICER))
        .expectEvents(
            new GrantSettled(GRANT, K_RIP, SOURCE, Yen.of(500_000), REPORT_BY, OFFICER.person()));
  }

  @Test
  void aReclaimKeepsTheRateThatTheProgrammeHadWhenItWasOrdered() {
    surchargePercentAYear = new BigDecimal("7.3");
    GrantRevoked revoked =
        new GrantRevoked(
            GRANT,
            K_RIP,
            SOURCE,
            RevocationCause.MISUSE,
            Yen.of(600_000),
            "流用",
            JULY,
            DIRECTOR.person());
    ReclaimOrdered order =
        new ReclaimOrdered(
            GRANT,
            K_RIP,
            Yen.of(400_000),
            true,
            new BigDecimal("7.3"),
            REPORT_BY,
            "返還",
            JULY,
            DIRECTOR.person());
    Object[] before = awardedAnd(paid(1, 400_000, JULY), revoked);
    given(before)
        .when(new OrderReclaim(GRANT, Yen.of(400_000), REPORT_BY, "返還", JULY), by(DIRECTOR))
        .expectEvents(order);
    anOffice();
    surchargePercentAYear = new BigDecimal("10.95");
    given(awardedAnd(paid(1, 400_000, JULY), revoked, order))
        .when(new RecordRepayment(GRANT, Yen.of(400_800), JULY.plusDays(9)), by(OFFICER))
        .expectEvents(
            new GrantRepaid(
                GRANT,
                K_RIP,
                SOURCE,
                Yen.of(400_000),
                Yen.of(800),
                true,
                JULY.plusDays(9),
                OFFICER.person()));
  }

  @Test
  void noMoreIsReclaimedThanWasPaidAndNoMoreRepaidThanIsOwed() {
    Object[] revoked =
        awardedAnd(
            paid(1, 400_000, JULY),
            new GrantRevoked(
                GRANT,
                K_RIP,
                SOURCE,
                RevocationCause.MISUSE,
                Yen.of(600_000),
                "流用",
                JULY,
                DIRECTOR.person()));
    refused(
        given(revoked)
            .when(new OrderReclaim(GRANT, Yen.of(400_001), REPORT_BY, "返還", JULY), by(DIRECTOR)),
        GrantRefused.RECLAIM_ABOVE_PAID,
        "field",
        "amount",
        "limit",
        "400000");
    ReclaimOrdered order =
        new ReclaimOrdered(
            GRANT,
            K_RIP,
            Yen.of(400_000),
            true,
            ProgrammeFile.Rules.SURCHARGE_OF_THE_LAW,
            REPORT_BY,
            "返還",
            JULY,
            DIRECTOR.person());
    Object[] ordered = java.util.Arrays.copyOf(revoked, revoked.length + 1);
    ordered[revoked.length] = order;
    LocalDate tenDays = JULY.plusDays(9);
    refused(
        given(ordered).when(new RecordRepayment(GRANT, Yen.of(401_201), tenDays), by(OFFICER)),
        GrantRefused.REPAYMENT_ABOVE_RECLAIM,
        "field",
        "amount",
        "limit",
        "401200");
    given(ordered)
        .when(new RecordRepayment(GRANT, Yen.of(401_200), tenDays), by(OFFICER))
        .expectEvents(
            new GrantRepaid(
                GRANT,
                K_RIP,
                SOURCE,
                Yen.of(400_000),
                Yen.of(1_200),
                true,
                tenDays,
                OFFICER.person()));
  }
}
