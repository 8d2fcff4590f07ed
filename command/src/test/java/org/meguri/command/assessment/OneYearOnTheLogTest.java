package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.SomeEvidence.PLAN;
import static org.meguri.command.assessment.SomeEvidence.SPRING;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.Reviews;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionId;
import org.meguri.command.plan.PlanCommand.*;
import org.meguri.command.programme.Examples;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyCommand.*;

/** One project's year by real commands: each case's rules meet what the others recorded. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneYearOnTheLogTest extends OneYearOnTheLog {

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
    assertThat(events("correction.opened")).isEqualTo(1);
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
}
