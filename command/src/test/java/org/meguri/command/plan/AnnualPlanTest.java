package org.meguri.command.plan;

import static org.meguri.command.plan.PlanExamples.COUNCIL;
import static org.meguri.command.plan.PlanExamples.DUE;
import static org.meguri.command.plan.PlanExamples.EX_ANTE;
import static org.meguri.command.plan.PlanExamples.FIRST_OF_APRIL;
import static org.meguri.command.plan.PlanExamples.OPENED;
import static org.meguri.command.plan.PlanExamples.PLAN;
import static org.meguri.command.plan.PlanExamples.aContent;
import static org.meguri.command.plan.PlanExamples.approved;
import static org.meguri.command.plan.PlanExamples.returned;
import static org.meguri.command.plan.PlanExamples.submitted;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KANTO;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.assessment.Assessments.OnRecord;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanCommand.ApprovePlan;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

class AnnualPlanTest {
  private AggregateTestFixture<AnnualPlan> plan;
  private Optional<OnRecord> exAnte =
      Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PLAN, 1, true, 3));

  @BeforeEach
  void anOffice() {
    plan = new AggregateTestFixture<>(AnnualPlan.class);
    plan.registerInjectableResource(Examples.programmes());
    plan.registerInjectableResource(new KnownProject());
    plan.registerInjectableResource((Assessments) id -> exAnte);
  }

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

  @Test
  void anUnknownPlanIsAnsweredAsSuch() {
    for (Object command :
        List.of(submission(0), new ReturnPlan(PLAN, 0, "No"), approval(0, FIRST_OF_APRIL))) {
      refused(plan.givenNoPriorActivity().when(command, by(DIRECTOR)), PlanRefused.PLAN_UNKNOWN);
    }
  }

  private void refusesApproval(Refusal refusal) {
    refused(
        plan.given(OPENED, submitted(1)).when(approval(1, FIRST_OF_APRIL), by(DIRECTOR)), refusal);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static OpenPlan opening(int year, BureauId bureau) {
    return new OpenPlan(PlanId.of(K_RIP, year), K_RIP, bureau, year, List.of(COUNCIL), DUE);
  }

  private static SubmitPlan submission(int expectedVersion) {
    return new SubmitPlan(PLAN, expectedVersion, aContent().build());
  }

  private static ApprovePlan approval(int expectedVersion, LocalDate effectiveOn) {
    return new ApprovePlan(PLAN, expectedVersion, EX_ANTE, effectiveOn);
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  /** K-RIP of the Kyushu bureau, with its one council. */
  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of(COUNCIL);
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
