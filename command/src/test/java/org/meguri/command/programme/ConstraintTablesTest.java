package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanCommand.ApprovePlan;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.plan.PlanContent;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.plan.PlanRefused;
import org.meguri.command.plan.Plans;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyCommand.CloseRound;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.command.survey.SurveyRefused;
import org.meguri.command.survey.SurveyWindow;

/** One plan and one round through their lives, seen through the tables other cases decide on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConstraintTablesTest {
  private static final PlanId PLAN = PlanId.of(K_RIP, 2006);
  private static final RoundId ROUND = RoundId.of(K_RIP, 2006, SurveyWindow.SPRING);
  private static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  private static final LocalDate MAY = LocalDate.of(2007, 5, 10);

  private static Office office;
  private static String file;
  private static Plans plans;
  private static Rounds rounds;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("constraint_tables");
    plans = office.bean(Plans.class);
    rounds = office.bean(Rounds.class);
    try (InputStream in =
        ConstraintTablesTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(office.take(file)).isInstanceOf(ImportResult.Imported.class);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Order(1)
  void aPlanIsSubmittedReturnedSubmittedAndApproved() {
    assertThat(plans.submittedVersion(PLAN)).isEmpty();
    accepted(new OpenPlan(PLAN, K_RIP, KYUSHU, 2006, List.of(COUNCIL), MAY.minusYears(2)), SYSTEM);
    assertThat(plans.submittedVersion(PLAN)).isEmpty();

    accepted(new SubmitPlan(PLAN, 0, content()), MANAGER);
    assertThat(plans.submittedVersion(PLAN)).hasValue(1);

    accepted(new ReturnPlan(PLAN, 1, "Say more"), OFFICER);
    assertThat(plans.submittedVersion(PLAN)).isEmpty();

    accepted(new SubmitPlan(PLAN, 1, content()), MANAGER);
    assertThat(plans.approvedVersion(PLAN)).isEmpty();

    accepted(
        new ApprovePlan(PLAN, 2, AssessmentId.of("ex-ante"), LocalDate.of(2006, 4, 1)), DIRECTOR);
    assertThat(plans.submittedVersion(PLAN)).hasValue(2);
    assertThat(plans.approvedVersion(PLAN)).hasValue(2);
  }

  @Test
  @Order(2)
  void aRoundIsClosedWithItsTotalsAndStillCountsACorrection() {
    ProgrammeFile programme = Examples.secondTerm();
    accepted(
        new OpenRound(
            ROUND,
            K_RIP,
            KYUSHU,
            2006,
            SurveyWindow.SPRING,
            LocalDate.of(2007, 4, 1),
            LocalDate.of(2007, 5, 11),
            LocalDate.of(2007, 5, 31),
            programme.formOf("k-rip"),
            List.of(COUNCIL)),
        SYSTEM);
    accepted(
        new SubmitFigures(ROUND, COUNCIL.value(), 0, council(5), Examples.EXPLAINED, null, MAY),
        MANAGER);
    accepted(
        new SubmitFigures(
            ROUND, "kyushu", 0, figures(programme.bureauForm(), 7), Examples.EXPLAINED, null, MAY),
        OFFICER);
    assertThat(rounds.isClosed(ROUND)).isFalse();
    assertThat(rounds.version(ROUND)).isEqualTo(2);
    assertThat(rounds.totals(ROUND)).containsEntry("SEMINARS", BigDecimal.valueOf(12));

    accepted(new CloseRound(ROUND, MAY), DIRECTOR);
    assertThat(rounds.isClosed(ROUND)).isTrue();

    accepted(new GrantLateException(ROUND, MAY.plusDays(9), "Miscounted", MAY), DIRECTOR);
    accepted(
        new CorrectFigures(
            ROUND, COUNCIL.value(), 1, council(6), Examples.EXPLAINED, "Miscounted", MAY),
        MANAGER);
    assertThat(rounds.version(ROUND)).isEqualTo(3);
    assertThat(rounds.totals(ROUND))
        .containsEntry("SEMINARS", BigDecimal.valueOf(13))
        .containsEntry("IPO", BigDecimal.valueOf(6))
        .hasSize(programme.formOf("k-rip").size());
  }

  @Test
  @Order(3)
  void anUnknownRoundIsNotClosed() {
    RoundId unknown = RoundId.of("survey-nowhere");
    assertThat(rounds.isClosed(unknown)).isFalse();
    assertThat(rounds.version(unknown)).isZero();
    assertThat(rounds.totals(unknown)).isEmpty();
    assertThat(plans.approvedVersion(PlanId.of("plan-nowhere"))).isEmpty();
  }

  @Test
  @Order(4)
  void whoDecidesOnARoundHoldsOffItsCorrection() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch decided = new CountDownLatch(1);
    CompletableFuture<Integer> decision =
        CompletableFuture.supplyAsync(
            () ->
                office
                    .meguri()
                    .transaction()
                    .execute(
                        status -> {
                          assertThat(rounds.isClosed(ROUND)).isTrue();
                          asked.countDown();
                          await(decided);
                          return rounds.version(ROUND);
                        }));
    asked.await();
    CompletableFuture<Outcome> correction =
        CompletableFuture.supplyAsync(
            () ->
                office.send(
                    new CorrectFigures(
                        ROUND, COUNCIL.value(), 2, council(8), Examples.EXPLAINED, "Again", MAY),
                    MANAGER));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waitingForALock() > 0);

    assertThat(correction).isNotDone();
    decided.countDown();
    assertThat(decision.get()).isEqualTo(3);
    assertThat(correction.get()).isEqualTo(Outcome.accepted(ROUND));
    assertThat(rounds.version(ROUND)).isEqualTo(4);
  }

  @Test
  @Order(5)
  void casesDecideAlikeFromTheirSnapshots() {
    String second = file.replaceFirst("\"version\": 1", "\"version\": 2");
    assertThat(office.take(second)).isInstanceOf(ImportResult.Imported.class);
    for (String kind :
        List.of(
            "programme.Programme:second-term",
            "project.Project:k-rip",
            "plan.AnnualPlan:" + PLAN,
            "survey.SurveyRound:" + ROUND)) {
      String[] parts = kind.split(":");
      office
          .meguri()
          .transaction()
          .executeWithoutResult(
              status ->
                  office
                      .bean(Snapshotter.class)
                      .scheduleSnapshot(aggregate("org.meguri.command." + parts[0]), parts[1]));
    }
    assertThat(
            office
                .meguri()
                .jdbc()
                .sql("select count(*) from log.snapshot")
                .query(Integer.class)
                .single())
        .isEqualTo(4);

    assertThat(office.take(second))
        .isEqualTo(new ImportResult.Imported(ProgrammeId.of("second-term"), 2, 17, false));
    assertThat(office.send(new SubmitPlan(PLAN, 2, content()), MANAGER))
        .isEqualTo(Outcome.refused(PlanRefused.PLAN_NOT_OPEN));
    assertThat(
            office.send(
                new CorrectFigures(
                    ROUND, COUNCIL.value(), 2, council(9), Examples.EXPLAINED, "Late", MAY),
                MANAGER))
        .isEqualTo(Outcome.refused(SurveyRefused.STALE_VERSION, "found", "3"));
    accepted(
        new CorrectFigures(ROUND, COUNCIL.value(), 3, council(9), Examples.EXPLAINED, "Late", MAY),
        MANAGER);
  }

  private static Class<?> aggregate(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int waitingForALock() {
    return office
        .meguri()
        .asOwner()
        .queryForObject(
            """
            select count(*) from pg_locks where not granted
            """,
            Integer.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void accepted(Object command, Actor actor) {
    assertThat(office.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
  }

  private static PlanContent content() {
    return new PlanContent(
        List.of(new PlanPart(COUNCIL, null, "Visits", Map.of())), 100_000_000, 0, "");
  }

  private static Map<String, BigDecimal> council(int figure) {
    return figures(
        Examples.secondTerm().formOf("k-rip").stream().map(i -> i.code()).toList(), figure);
  }

  private static Map<String, BigDecimal> figures(List<String> codes, int figure) {
    return codes.stream().collect(Collectors.toMap(c -> c, c -> BigDecimal.valueOf(figure)));
  }
}
