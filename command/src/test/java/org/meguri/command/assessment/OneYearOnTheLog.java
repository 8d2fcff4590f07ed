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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.meguri.command.survey.SurveyCommand.*;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.context.annotation.Bean;

/** Who takes part in one project's year, and what the processes around its cases would send. */
abstract class OneYearOnTheLog {
  static final AssessmentId EX_ANTE = AssessmentId.of(K_RIP, 2006, AssessmentKind.EX_ANTE);
  static final AssessmentId EX_POST = AssessmentId.of(K_RIP, 2006, AssessmentKind.EX_POST);
  static final CommissionId COMMISSION = CommissionId.of("commission-second-term");
  static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  static final LocalDate MARCH = LocalDate.of(2006, 3, 22);
  static final LocalDate JUNE = LocalDate.of(2007, 6, 20);
  static final LocalDate MAY = LocalDate.of(2007, 5, 10);
  static final PersonId OFFICER = PersonId.of("otsu");
  static final PersonId DIRECTOR = PersonId.of("shiba");
  static final PersonId MANAGER = PersonId.of("kuma");
  static final PersonId SECRETARY = PersonId.of("kasumi");
  private static final AtomicInteger SENT = new AtomicInteger();
  static TestMeguri meguri;

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
        OneYearOnTheLog.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
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

  static int events(String name) {
    return meguri
        .jdbc()
        .sql("select count(*) from log.event where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  /** A whole review as the process would run it. */
  static void reviewed(AssessmentId assessment, LocalDate heldOn, Resolution as) {
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

  static void answerAll(AssessmentId assessment) {
    for (OpinionId opinion : meguri.bean(Reviews.class).opinionsOn(assessment)) {
      accepted(new AnswerOpinion(assessment, opinion, "計画に反映した。"), OFFICER);
    }
  }

  static void openAndFillRound() {
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

  static Map<String, BigDecimal> council(int figure) {
    return figures(
        Examples.secondTerm().formOf("k-rip").stream().map(ProgrammeFile.Indicator::code).toList(),
        figure);
  }

  static Map<String, BigDecimal> figures(Collection<String> codes, int figure) {
    return codes.stream().collect(Collectors.toMap(c -> c, c -> BigDecimal.valueOf(figure)));
  }

  static BeginAssessment beginExAnte(int planVersion) {
    return new BeginAssessment(
        EX_ANTE,
        AssessmentKind.EX_ANTE,
        K_RIP,
        KYUSHU,
        2006,
        PLAN,
        List.of(new Evidence("plan", PLAN.value(), planVersion)));
  }

  static DraftAssessment draft(AssessmentId assessment, int expectedVersion) {
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

  static ApprovePlan approvePlan() {
    return new ApprovePlan(PLAN, 1, EX_ANTE, LocalDate.of(2006, 4, 1));
  }

  static PlanContent content() {
    return new PlanContent(
        List.of(new PlanPart(COUNCIL, null, "企業訪問", Map.of())), 100_000_000, 0, "");
  }

  static void person(PersonId person, Role role, Scope scope) {
    accepted(new RegisterPerson(person, "氏名", null), PersonId.SYSTEM);
    accepted(new GrantRole(person, role, scope, LocalDate.of(2005, 12, 1)), PersonId.SYSTEM);
  }

  static void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }

  static Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + SENT.incrementAndGet())));
  }
}
