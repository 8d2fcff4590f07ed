package org.meguri.command.grant;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.meguri.command.grant.GrantClosingEvents.*;
import org.meguri.command.grant.GrantCommand.*;
import org.meguri.command.grant.GrantDecisionEvents.*;
import org.meguri.command.grant.GrantRunningEvents.*;
import org.meguri.command.money.Yen;

/** Report, fixing and settlement. */
class SettlingTest extends GrantFixture {
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
}
