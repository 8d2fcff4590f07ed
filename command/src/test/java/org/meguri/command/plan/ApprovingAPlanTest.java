package org.meguri.command.plan;

import static org.meguri.command.plan.PlanExamples.FIRST_OF_APRIL;
import static org.meguri.command.plan.PlanExamples.OPENED;
import static org.meguri.command.plan.PlanExamples.PLAN;
import static org.meguri.command.plan.PlanExamples.approved;
import static org.meguri.command.plan.PlanExamples.submitted;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.MANAGER;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments.OnRecord;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.programme.Examples;

class ApprovingAPlanTest extends PlanFixture {
  @Test
  void theDirectorApprovesOnTheExAnteAssessment() {
    plan.given(OPENED, submitted(1))
        .when(approval(1, FIRST_OF_APRIL), by(DIRECTOR))
        .expectEvents(approved(1));
  }

  @Test
  void anApprovedPlanIsNotTouchedAgain() {
    refused(
        plan.given(OPENED, submitted(1), approved(1))
            .when(approval(1, FIRST_OF_APRIL), by(DIRECTOR)),
        PlanRefused.PLAN_NOT_SUBMITTED);
    refused(
        plan.given(OPENED, submitted(1), approved(1)).when(submission(1), by(MANAGER)),
        PlanRefused.PLAN_NOT_OPEN);
  }

  @Test
  void aForeignDirectorApprovesNothing() {
    refused(
        plan.given(OPENED, submitted(1)).when(approval(1, FIRST_OF_APRIL), by(FOREIGN_DIRECTOR)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
  }

  @Test
  void whoSubmittedAPlanNeitherReturnsNorApprovesIt() {
    Actor everything =
        Examples.holding(
            MANAGER.person().value(),
            new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)));
    refused(
        plan.given(OPENED, submitted(1)).when(approval(1, FIRST_OF_APRIL), by(everything)),
        PlanRefused.FOUR_EYES);
    refused(
        plan.given(OPENED, submitted(1)).when(new ReturnPlan(PLAN, 1, "No"), by(everything)),
        PlanRefused.FOUR_EYES);
  }

  @Test
  void aSubstituteOfTheSubmitterDoesNotApproveEither() {
    Actor substitute = new Actor(DIRECTOR.person(), DIRECTOR.held(), MANAGER.person());
    refused(
        plan.given(OPENED, submitted(1)).when(approval(1, FIRST_OF_APRIL), by(substitute)),
        PlanRefused.FOUR_EYES);
  }

  @Test
  void noPlanIsApprovedWithoutAnApprovedExAnteAndTheCommissionsOpinion() {
    exAnte = Optional.empty();
    refusesApproval(PlanRefused.NO_EX_ANTE_ON_RECORD);
    exAnte = Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PLAN, 1, false, 3));
    refusesApproval(PlanRefused.NO_EX_ANTE_ON_RECORD);
    exAnte = Optional.of(new OnRecord(AssessmentKind.EX_POST, PLAN, 1, true, 3));
    refusesApproval(PlanRefused.NO_EX_ANTE_ON_RECORD);
    exAnte = Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PlanId.of("other"), 1, true, 3));
    refusesApproval(PlanRefused.NO_EX_ANTE_ON_RECORD);
    exAnte = Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PLAN, 2, true, 3));
    refusesApproval(PlanRefused.NO_EX_ANTE_ON_RECORD);
    exAnte = Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PLAN, 1, true, 0));
    refusesApproval(PlanRefused.NO_OPINION_ON_RECORD);
  }

  @Test
  void aPlanTakesEffectWithinItsFiscalYear() {
    refused(
        plan.given(OPENED, submitted(1))
            .when(approval(1, FIRST_OF_APRIL.minusDays(1)), by(DIRECTOR)),
        PlanRefused.OUTSIDE_FISCAL_YEAR,
        "field",
        "effectiveOn");
    plan.given(OPENED, submitted(1))
        .when(approval(1, LocalDate.of(2007, 3, 31)), by(DIRECTOR))
        .expectResultMessagePayload(Outcome.accepted(PLAN));
  }

  private void refusesApproval(Refusal refusal) {
    refused(
        plan.given(OPENED, submitted(1)).when(approval(1, FIRST_OF_APRIL), by(DIRECTOR)), refusal);
  }
}
