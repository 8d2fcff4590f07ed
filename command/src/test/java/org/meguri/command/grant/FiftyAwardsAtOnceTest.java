package org.meguri.command.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.grant.MoneyOffice.DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.MAY;
import static org.meguri.command.grant.MoneyOffice.SOURCE;
import static org.meguri.command.grant.MoneyOffice.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.grant.GrantCommand.ReportProgress;
import org.meguri.command.money.Yen;

/** Fifty hands on one budget, and fifty on one case. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiftyAwardsAtOnceTest {
  private static final int HANDS = 50;
  private static final long AWARD = 1_000_000;
  private static final long HELD = 17 * AWARD + 999_999;
  private static MoneyOffice office;

  @BeforeAll
  static void start() {
    office = MoneyOffice.on("fifty_awards");
    office.total(HELD);
    office.allocate(HELD);
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  @Order(1)
  void exactlyAsManyAwardsAsFitAreMadeAndTheOthersAreRefusedByTheRulesName() {
    List<Callable<Outcome>> awards = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      GrantId grant = office.examined("grant-k-rip-2006-" + i, office.another(i), STAFF, AWARD);
      awards.add(() -> office.send(office.award(grant, AWARD), DIRECTOR));
    }
    List<Outcome> outcomes;
    try (AtOnce atOnce = new AtOnce(HANDS)) {
      outcomes = atOnce.all(awards);
    }
    assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(17);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .hasSize(33)
        .containsOnly(
            Outcome.refused(
                GrantRefused.BEYOND_SOURCE, "budget", SOURCE.value(), "remainder", "999999"));
    assertThat(office.balance().committed()).isEqualTo(Yen.of(17 * AWARD));
    assertThat(awardsOnTheLog()).isEqualTo(17);
  }

  @Test
  @Order(2)
  void ofFiftyWhoActOnOneCaseAtOnceNoneIsTurnedAway() {
    GrantId grant =
        GrantId.of(
            office
                .meguri()
                .jdbc()
                .sql("select stream from log.event where name = 'grant.awarded' limit 1")
                .query(String.class)
                .single());
    List<Callable<Outcome>> reports = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      ReportProgress report = new ReportProgress(grant, "第" + i + "回", Yen.of(i), MAY);
      reports.add(() -> office.send(report, STAFF));
    }
    try (AtOnce atOnce = new AtOnce(HANDS)) {
      assertThat(atOnce.all(reports)).containsOnly(Outcome.accepted(grant));
    }
  }

  private static long awardsOnTheLog() {
    return office
        .meguri()
        .jdbc()
        .sql("select count(*) from log.event where name = 'grant.awarded'")
        .query(Long.class)
        .single();
  }
}
