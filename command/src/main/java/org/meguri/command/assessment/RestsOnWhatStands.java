package org.meguri.command.assessment;

import static org.meguri.command.assessment.AssessmentRefused.EVIDENCE_STALE;
import static org.meguri.command.assessment.AssessmentRefused.PLAN_NOT_APPROVED;
import static org.meguri.command.assessment.AssessmentRefused.PLAN_NOT_SUBMITTED;
import static org.meguri.command.assessment.AssessmentRefused.SURVEY_OPEN;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.Plans;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;

/**
 * Rule 5: an assessment rests on a plan that stands and on closed rounds, and cites them in the
 * very versions that stand. Before the year the plan is submitted, after it approved, and the
 * SPRING round of the year closed.
 */
record RestsOnWhatStands(
    AssessmentKind kind,
    ProjectId project,
    int fiscalYear,
    PlanId plan,
    List<Evidence> evidence,
    Plans plans,
    Rounds rounds)
    implements Rule {

  private static final String PLAN = "plan";
  private static final String ROUND = "round";

  @Override
  public Optional<Outcome> refusal() {
    OptionalInt standing =
        kind == AssessmentKind.EX_ANTE ? plans.submittedVersion(plan) : plans.approvedVersion(plan);
    RoundId spring = RoundId.of(project, fiscalYear, SurveyWindow.SPRING);
    return Rule.that(
            standing.isPresent(),
            kind == AssessmentKind.EX_ANTE ? PLAN_NOT_SUBMITTED : PLAN_NOT_APPROVED)
        .and(
            () -> kind == AssessmentKind.EX_ANTE || rounds.isClosed(spring),
            SURVEY_OPEN,
            "round",
            spring.value())
        .and(Rule.all(evidence.stream().map(cited -> citedAsItStands(cited, standing)).toList()))
        .refusal();
  }

  private Rule citedAsItStands(Evidence cited, OptionalInt standing) {
    return switch (cited.kind()) {
      case PLAN ->
          Rule.that(
              () -> !cited.id().equals(plan.value()) || standing.orElse(0) == cited.version(),
              EVIDENCE_STALE,
              "evidence",
              cited.id());
      case ROUND -> {
        RoundId round = RoundId.of(cited.id());
        yield Rule.that(() -> rounds.isClosed(round), SURVEY_OPEN, "round", cited.id())
            .and(
                () -> rounds.version(round) == cited.version(),
                EVIDENCE_STALE,
                "evidence",
                cited.id());
      }
      default -> Optional::empty;
    };
  }
}
