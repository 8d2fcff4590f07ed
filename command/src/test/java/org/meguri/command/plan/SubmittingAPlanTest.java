package org.meguri.command.plan;

import static org.meguri.command.plan.PlanExamples.COUNCIL;
import static org.meguri.command.plan.PlanExamples.DUE;
import static org.meguri.command.plan.PlanExamples.FIRST_OF_APRIL;
import static org.meguri.command.plan.PlanExamples.OPENED;
import static org.meguri.command.plan.PlanExamples.PLAN;
import static org.meguri.command.plan.PlanExamples.aContent;
import static org.meguri.command.plan.PlanExamples.returned;
import static org.meguri.command.plan.PlanExamples.submitted;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KANTO;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectRefused;

/** Opening a plan, submitting it, and its return. */
class SubmittingAPlanTest extends PlanFixture {
  @Test
  void theSeasonOpensAPlanPerProjectAndYear() {
    plan.givenNoPriorActivity().when(opening(2006, KYUSHU), by(SYSTEM)).expectEvents(OPENED);
  }

  @Test
  void aPlanIsOpenedOnceAndOnlyByTheSystem() {
    refused(
        plan.given(OPENED).when(opening(2006, KYUSHU), by(SYSTEM)), PlanRefused.PLAN_OPEN_ALREADY);
    refused(
        plan.givenNoPriorActivity().when(opening(2006, KYUSHU), by(POLICY)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "SYSTEM");
  }

  @Test
  void aPlanIsOpenedForItsOwnProject() {
    refused(
        plan.givenNoPriorActivity().when(opening(2006, KANTO), by(SYSTEM)),
        ProjectRefused.PROJECT_UNKNOWN,
        "project",
        "k-rip");
  }

  @Test
  void aPlanIsOpenedForAYearOfTheTerm() {
    refused(
        plan.givenNoPriorActivity().when(opening(2011, KYUSHU), by(SYSTEM)),
        PlanRefused.OUTSIDE_FISCAL_YEAR,
        "field",
        "fiscalYear");
  }

  @Test
  void aManagerSubmitsThePlan() {
    plan.given(OPENED).when(submission(0), by(MANAGER)).expectEvents(submitted(1));
  }

  @Test
  void nobodyElseSubmitsIt() {
    refused(
        plan.given(OPENED).when(submission(0), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "MANAGER");
  }

  @Test
  void aSubmittedPlanIsNotSubmittedAgain() {
    refused(
        plan.given(OPENED, submitted(1)).when(submission(1), by(MANAGER)),
        PlanRefused.PLAN_NOT_OPEN);
  }

  @Test
  void aReturnedPlanIsSubmittedAsTheNextVersion() {
    plan.given(OPENED, submitted(1), returned(1))
        .when(submission(1), by(MANAGER))
        .expectEvents(submitted(2));
  }

  @Test
  void whoSawAnOlderVersionLooksFirst() {
    refused(
        plan.given(OPENED, submitted(1), returned(1)).when(submission(0), by(MANAGER)),
        PlanRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        plan.given(OPENED, submitted(1)).when(approval(0, FIRST_OF_APRIL), by(DIRECTOR)),
        PlanRefused.STALE_VERSION,
        "found",
        "1");
  }

  @Test
  void aContentThatDoesNotFitIsRefused() {
    refused(
        plan.given(OPENED)
            .when(new SubmitPlan(PLAN, 0, aContent().asking(-1).build()), by(MANAGER)),
        PlanRefused.FIGURE_NEGATIVE,
        "field",
        "budgetRequestYen");
  }

  @Test
  void anOfficerReturnsItWithAReason() {
    plan.given(OPENED, submitted(1))
        .when(new ReturnPlan(PLAN, 1, "Give the budget's basis"), by(OFFICER))
        .expectEvents(returned(1));
    refused(
        plan.given(OPENED, submitted(1)).when(new ReturnPlan(PLAN, 1, " "), by(OFFICER)),
        PlanRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        plan.given(OPENED, submitted(1)).when(new ReturnPlan(PLAN, 1, "No"), by(FOREIGN_OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "OFFICER");
    refused(
        plan.given(OPENED).when(new ReturnPlan(PLAN, 0, "No"), by(OFFICER)),
        PlanRefused.PLAN_NOT_SUBMITTED);
  }

  @Test
  void anUnknownPlanIsAnsweredAsSuch() {
    for (Object command :
        List.of(submission(0), new ReturnPlan(PLAN, 0, "No"), approval(0, FIRST_OF_APRIL))) {
      refused(plan.givenNoPriorActivity().when(command, by(DIRECTOR)), PlanRefused.PLAN_UNKNOWN);
    }
  }

  private static OpenPlan opening(int year, BureauId bureau) {
    return new OpenPlan(PlanId.of(K_RIP, year), K_RIP, bureau, year, List.of(COUNCIL), DUE);
  }
}
