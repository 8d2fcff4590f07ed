package org.meguri.workflows.checking.assessment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.Plans;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AssessmentDrafting.Draft;
import org.meguri.workflows.planning.Attainment;
import org.springframework.stereotype.Component;

/** An assessment made anew: the same kind of the same year, on what stands by now. */
@Component
class Reassessing {

  private final Papers papers;
  private final Plans plans;
  private final Attainment attainment;
  private final ExPostEvidence exPost;
  private final ProgrammeResults results;

  Reassessing(
      Papers papers,
      Plans plans,
      Attainment attainment,
      ExPostEvidence exPost,
      ProgrammeResults results) {
    this.papers = papers;
    this.plans = plans;
    this.attainment = attainment;
    this.exPost = exPost;
    this.results = results;
  }

  /** The one whose place it is to take. */
  AssessmentBegun old(AssessmentId made) {
    return papers.latest(made.predecessor().orElseThrow(), AssessmentBegun.class).orElseThrow();
  }

  Draft draft(AssessmentId made) {
    AssessmentBegun old = old(made);
    AssessmentKind kind = old.kind();
    @Nullable Integer percent = percent(old);
    boolean numeric =
        kind.isOfOneProject() ? attainment.hasNumericTarget(old.project()) : percent != null;
    return new Draft(made, kind, numeric, percent, evidence(old));
  }

  List<Evidence> evidence(AssessmentBegun old) {
    return switch (old.kind()) {
      case EX_ANTE -> List.of(planned(plan(old)));
      case EX_POST -> exPost.of(plan(old), spring(old));
      default -> results.evidence(old.kind(), old.fiscalYear());
    };
  }

  private Evidence planned(PlanId plan) {
    return new Evidence("plan", plan.value(), plans.submittedVersion(plan).orElse(0));
  }

  private @Nullable Integer percent(AssessmentBegun old) {
    return switch (old.kind()) {
      case EX_ANTE -> null;
      case EX_POST -> attainment.percent(old.project(), plan(old), spring(old));
      default -> results.percent(old.kind(), old.fiscalYear());
    };
  }

  static PlanId plan(AssessmentBegun old) {
    return Objects.requireNonNull(old.plan(), "A project's assessment has a plan");
  }

  static RoundId spring(AssessmentBegun old) {
    return RoundId.of(old.project(), old.fiscalYear(), SurveyWindow.SPRING);
  }
}
