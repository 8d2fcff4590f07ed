package org.meguri.command.plan;

import static org.meguri.command.plan.PlanExamples.COUNCIL;
import static org.meguri.command.plan.PlanExamples.EX_ANTE;
import static org.meguri.command.plan.PlanExamples.PLAN;
import static org.meguri.command.plan.PlanExamples.aContent;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.assessment.Assessments.OnRecord;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanCommand.ApprovePlan;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

/** A plan before its rules, and the words its tests are made of. */
abstract class PlanFixture {
  AggregateTestFixture<AnnualPlan> plan;
  Optional<OnRecord> exAnte = Optional.of(new OnRecord(AssessmentKind.EX_ANTE, PLAN, 1, true, 3));

  @BeforeEach
  void anOffice() {
    plan = new AggregateTestFixture<>(AnnualPlan.class);
    plan.registerInjectableResource(Examples.programmes());
    plan.registerInjectableResource(new KnownProject());
    plan.registerInjectableResource((Assessments) id -> exAnte);
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  static SubmitPlan submission(int expectedVersion) {
    return new SubmitPlan(PLAN, expectedVersion, aContent().build());
  }

  static ApprovePlan approval(int expectedVersion, LocalDate effectiveOn) {
    return new ApprovePlan(PLAN, expectedVersion, EX_ANTE, effectiveOn);
  }

  static Map<String, Actor> by(Actor actor) {
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
