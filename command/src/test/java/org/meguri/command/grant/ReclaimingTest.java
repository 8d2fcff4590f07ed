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

class ReclaimingTest extends GrantFixture {
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
