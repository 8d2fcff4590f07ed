package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.SomeEvidence.PLAN;
import static org.meguri.command.assessment.SomeEvidence.SPRING;
import static org.meguri.command.assessment.SomeEvidence.allMarks;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanCommand.*;
import org.meguri.command.plan.PlanContent;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.storage.TestMeguri;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyCommand.*;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.context.annotation.Bean;

/** One project's year by real commands: each case's rules meet what the others recorded. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneYearOnTheLogTest {
  private static final AssessmentId EX_ANTE = AssessmentId.of(K_RIP, 2006, AssessmentKind.EX_ANTE);
  private static final AssessmentId EX_POST = AssessmentId.of(K_RIP, 2006, AssessmentKind.EX_POST);
  private static final CommissionId COMMISSION = CommissionId.of("commission-second-term");
  private static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  private static final LocalDate MARCH = LocalDate.of(2006, 3, 22);
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 20);
  private static final LocalDate MAY = LocalDate.of(2007, 5, 10);
  private static final PersonId OFFICER = PersonId.of("otsu");
  private static final PersonId DIRECTOR = PersonId.of("shiba");
  private static final PersonId MANAGER = PersonId.of("kuma");
  private static final PersonId SECRETARY = PersonId.of("kasumi");
  private static final AtomicInteger SENT = new AtomicInteger();
  private static TestMeguri meguri;

  /** Without a stereotype, so that no scan finds it. */
  static class InMarch {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-03-08T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
  }

  @BeforeAll
  static void start() throws IOException {
    meguri = TestMeguri.on("one_year").whole().with(InMarch.class).start();
    try (InputStream file =
        OneYearOnTheLogTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(
              meguri
                  .bean(ProgrammeImport.class)
                  .take(file.readAllBytes(), Acting.as(PersonId.SYSTEM, CommandId.of("import"))))
          .isInstanceOf(ImportResult.Imported.class);
    }
    person(OFFICER, Role.OFFICER, Scope.bureau(KYUSHU));
    person(DIRECTOR, Role.DIRECTOR, Scope.bureau(KYUSHU));
    person(MANAGER, Role.MANAGER, Scope.project(K_RIP));
    person(SECRETARY, Role.POLICY_OFFICER, Scope.ALL);
    for (int i = 0; i < 4; i++) {
      PersonId member = PersonId.of("member-" + i);
      person(member, i == 0 ? Role.COMMISSION_CHAIR : Role.COMMISSION_MEMBER, Scope.ALL);
      accepted(
          new AppointMember(
              COMMISSION, member, i == 0, LocalDate.of(2005, 12, 1), LocalDate.of(2011, 3, 31)),
          PersonId.SYSTEM);
    }
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  @Order(1)
  void thePlanIsAssessedReviewedReturnedAssessedAnewApprovedAndPublished() {
    assertThat(send(beginExAnte(1), PersonId.SYSTEM))
        .isEqualTo(Outcome.refused(AssessmentRefused.PLAN_NOT_SUBMITTED));
    accepted(
        new OpenPlan(PLAN, K_RIP, KYUSHU, 2006, List.of(COUNCIL), LocalDate.of(2006, 2, 15)),
        PersonId.SYSTEM);
    accepted(new SubmitPlan(PLAN, 0, content()), MANAGER);
    assertThat(send(new PublishAssessment(EX_ANTE, MARCH), PersonId.SYSTEM))
        .as("never begun")
        .isEqualTo(new Outcome.Refused("case-unknown", Map.of("case", EX_ANTE.value())));
    accepted(beginExAnte(1), PersonId.SYSTEM);
    accepted(draft(EX_ANTE, 0), OFFICER);
    assertThat(send(new ForwardAssessment(EX_ANTE, 1), OFFICER))
        .isInstanceOf(Outcome.Refused.class);
    accepted(new ForwardAssessment(EX_ANTE, 1), DIRECTOR);
    reviewed(EX_ANTE, MARCH, Resolution.RETURN);

    accepted(draft(EX_ANTE, 1), OFFICER);
    accepted(new ForwardAssessment(EX_ANTE, 2), DIRECTOR);
    assertThat(send(new ApproveAssessment(EX_ANTE, 2, "理由"), DIRECTOR))
        .as("the new draft is not heard yet")
        .isEqualTo(Outcome.refused(AssessmentRefused.NO_RESOLUTION_ON_RECORD));
    reviewed(EX_ANTE, MARCH.plusDays(7), Resolution.APPROVE);
    assertThat(send(approvePlan(), DIRECTOR)).isInstanceOf(Outcome.Refused.class);
    answerAll(EX_ANTE);
    accepted(new ApproveAssessment(EX_ANTE, 2, null), DIRECTOR);
    accepted(approvePlan(), DIRECTOR);
    accepted(new PublishAssessment(EX_ANTE, MARCH.plusDays(9)), PersonId.SYSTEM);
  }

  @Test
  @Order(2)
  void theYearIsAssessedOnItsClosedRoundOnly() {
    List<Evidence> evidence =
        List.of(new Evidence("plan", PLAN.value(), 1), new Evidence("round", SPRING.value(), 2));
    BeginAssessment begin =
        new BeginAssessment(EX_POST, AssessmentKind.EX_POST, K_RIP, KYUSHU, 2006, PLAN, evidence);
    openAndFillRound();
    assertThat(send(begin, PersonId.SYSTEM))
        .isEqualTo(Outcome.refused(AssessmentRefused.SURVEY_OPEN, "round", SPRING.value()));
    accepted(new CloseRound(SPRING, MAY), DIRECTOR);
    long closing = events("survey.figures-submitted") + 1L;
    assertThat(meguri.bean(Rounds.class).isAfterClosing(SPRING, closing)).isFalse();
    assertThat(meguri.bean(Rounds.class).isAfterClosing(SPRING, closing + 1)).isTrue();
    accepted(begin, PersonId.SYSTEM);
    accepted(draft(EX_POST, 0), OFFICER);
    accepted(new ForwardAssessment(EX_POST, 1), DIRECTOR);
    reviewed(EX_POST, JUNE, Resolution.APPROVE_WITH_CONDITIONS);
    answerAll(EX_POST);
    accepted(new ApproveAssessment(EX_POST, 1, null), DIRECTOR);
    accepted(new PublishAssessment(EX_POST, JUNE.plusDays(9)), PersonId.SYSTEM);
    accepted(
        new RecommendReflection(
            EX_POST, new RuleResult("recommended-reflection", "1", Map.of(), "CONTINUE")),
        PersonId.SYSTEM);
    accepted(new ProposeReflection(EX_POST, Reflection.CONTINUE, "順調"), OFFICER);
    accepted(new DecideReflection(EX_POST, Reflection.CONTINUE, "妥当", JUNE), DIRECTOR);
  }

  @Test
  @Order(3)
  void figuresCorrectedLaterMarkThePublishedAssessmentThatCitesThem() {
    assertThat(meguri.bean(Citations.class).citing("round", SPRING.value()))
        .extracting(Citations.Citation::assessment)
        .containsExactly(EX_POST);
    accepted(new GrantLateException(SPRING, MAY.plusDays(40), "二重計上", MAY), DIRECTOR);
    accepted(
        new CorrectFigures(
            SPRING, COUNCIL.value(), 1, council(4), Examples.EXPLAINED, "二重計上", MAY.plusDays(30)),
        MANAGER);
    meguri.awaitCaughtUp();

    assertThat(events("assessment.evidence-corrected")).isEqualTo(1);
    assertThat(meguri.bean(Rounds.class).version(SPRING)).isEqualTo(3);
  }

  @Test
  @Order(4)
  void casesDecideAlikeFromTheirSnapshots() {
    ReviewId review = meguri.bean(Reviews.class).latest(EX_POST).orElseThrow().review();
    for (String kind :
        List.of(
            "assessment.Assessment:" + EX_POST,
            "commission.Review:" + review,
            "commission.Session:" + SessionId.heldOn(JUNE),
            "commission.Commission:" + COMMISSION,
            "actor.Person:" + OFFICER)) {
      String[] parts = kind.split(":");
      meguri
          .transaction()
          .executeWithoutResult(
              status ->
                  meguri.bean(Snapshotter.class).scheduleSnapshot(aggregate(parts[0]), parts[1]));
    }
    assertThat(meguri.jdbc().sql("select count(*) from log.snapshot").query(Integer.class).single())
        .isEqualTo(5);

    assertThat(send(draft(EX_POST, 1), OFFICER))
        .isEqualTo(Outcome.refused(AssessmentRefused.PUBLISHED_ALREADY));
    assertThat(send(new CountQuorum(review), PersonId.SYSTEM))
        .isEqualTo(
            Outcome.refused(org.meguri.command.commission.CommissionRefused.RESOLVED_ALREADY));
    assertThat(
            send(
                new AppointMember(COMMISSION, PersonId.of("late"), true, MARCH, JUNE),
                PersonId.SYSTEM))
        .isEqualTo(
            Outcome.refused(
                org.meguri.command.commission.CommissionRefused.CHAIR_ALREADY, "field", "chair"));
    assertThat(
            send(
                new GrantRole(OFFICER, Role.OFFICER, Scope.bureau(KYUSHU), MARCH), PersonId.SYSTEM))
        .isEqualTo(Outcome.refused(org.meguri.command.actor.ActorRefused.ROLE_HELD_ALREADY));
    assertThat(send(new ConveneSession(SessionId.heldOn(JUNE), JUNE, "経済産業省", MARCH), SECRETARY))
        .isEqualTo(Outcome.refused(org.meguri.command.commission.CommissionRefused.WRONG_STATE));
  }

  private static Class<?> aggregate(String name) {
    try {
      return Class.forName("org.meguri.command." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int events(String name) {
    return meguri
        .jdbc()
        .sql("select count(*) from log.event where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  /** A whole review as the process would run it. */
  private static void reviewed(AssessmentId assessment, LocalDate heldOn, Resolution as) {
    Reviews reviews = meguri.bean(Reviews.class);
    ReviewId review = ReviewId.of(assessment, reviews.nextRound(assessment));
    SessionId session = SessionId.heldOn(heldOn);
    accepted(new OpenReview(review, assessment, K_RIP, KYUSHU, 2006, COMMISSION), PersonId.SYSTEM);
    accepted(new ConveneSession(session, heldOn, "経済産業省", heldOn.minusDays(14)), SECRETARY);
    accepted(new AddAgendaItem(session, review, heldOn.minusDays(14)), SECRETARY);
    accepted(new ConveneReview(review, session, heldOn), SECRETARY);
    accepted(new AssignReviewers(review, heldOn.minusDays(14)), PersonId.SYSTEM);
    List<PersonId> reviewers = reviews.standing(review).orElseThrow().reviewers();
    for (PersonId reviewer : reviewers) {
      accepted(
          new SubmitOpinion(review, reviewer, Recommendation.APPROVE, "概ね妥当。", null), reviewer);
    }
    accepted(new CountQuorum(review), PersonId.SYSTEM);
    accepted(new OpenOpinions(review), PersonId.SYSTEM);
    ReviewStanding standing = reviews.standing(review).orElseThrow();
    accepted(
        new ResolveReview(
            review,
            as,
            reviewers.stream().collect(Collectors.toMap(r -> r, r -> as)),
            List.of(),
            as == Resolution.APPROVE_WITH_CONDITIONS ? "目標を見直すこと。" : null,
            "議事録",
            heldOn),
        java.util.Objects.requireNonNull(standing.chair()));
  }

  private static void answerAll(AssessmentId assessment) {
    for (OpinionId opinion : meguri.bean(Reviews.class).opinionsOn(assessment)) {
      accepted(new AnswerOpinion(assessment, opinion, "計画に反映した。"), OFFICER);
    }
  }

  private static void openAndFillRound() {
    ProgrammeFile programme = Examples.secondTerm();
    accepted(
        new OpenRound(
            SPRING,
            K_RIP,
            KYUSHU,
            2006,
            SurveyWindow.SPRING,
            LocalDate.of(2007, 4, 1),
            LocalDate.of(2007, 5, 11),
            LocalDate.of(2007, 5, 31),
            programme.formOf("k-rip"),
            List.of(COUNCIL)),
        PersonId.SYSTEM);
    accepted(
        new SubmitFigures(SPRING, COUNCIL.value(), 0, council(5), Examples.EXPLAINED, null, MAY),
        MANAGER);
    accepted(
        new SubmitFigures(
            SPRING,
            KYUSHU.value(),
            0,
            figures(programme.bureauForm(), 7),
            Examples.EXPLAINED,
            null,
            MAY),
        OFFICER);
  }

  private static Map<String, BigDecimal> council(int figure) {
    return figures(
        Examples.secondTerm().formOf("k-rip").stream().map(ProgrammeFile.Indicator::code).toList(),
        figure);
  }

  private static Map<String, BigDecimal> figures(Collection<String> codes, int figure) {
    return codes.stream().collect(Collectors.toMap(c -> c, c -> BigDecimal.valueOf(figure)));
  }

  private static BeginAssessment beginExAnte(int planVersion) {
    return new BeginAssessment(
        EX_ANTE,
        AssessmentKind.EX_ANTE,
        K_RIP,
        KYUSHU,
        2006,
        PLAN,
        List.of(new Evidence("plan", PLAN.value(), planVersion)));
  }

  private static DraftAssessment draft(AssessmentId assessment, int expectedVersion) {
    return new DraftAssessment(
        assessment,
        expectedVersion,
        allMarks(),
        null,
        List.of(),
        SomeEvidence.RECOMMENDS_B,
        Grade.B,
        null,
        "総括");
  }

  private static ApprovePlan approvePlan() {
    return new ApprovePlan(PLAN, 1, EX_ANTE, LocalDate.of(2006, 4, 1));
  }

  private static PlanContent content() {
    return new PlanContent(
        List.of(new PlanPart(COUNCIL, null, "企業訪問", Map.of())), 100_000_000, 0, "");
  }

  private static void person(PersonId person, Role role, Scope scope) {
    accepted(new RegisterPerson(person, "氏名", null), PersonId.SYSTEM);
    accepted(new GrantRole(person, role, scope, LocalDate.of(2005, 12, 1)), PersonId.SYSTEM);
  }

  private static void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }

  private static Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + SENT.incrementAndGet())));
  }
}
