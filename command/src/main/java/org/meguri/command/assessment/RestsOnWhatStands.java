package org.meguri.command.assessment;

import static org.meguri.command.assessment.AssessmentRefused.EVIDENCE_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.EVIDENCE_NOT_PUBLISHED;
import static org.meguri.command.assessment.AssessmentRefused.EVIDENCE_STALE;
import static org.meguri.command.assessment.AssessmentRefused.PLAN_NOT_APPROVED;
import static org.meguri.command.assessment.AssessmentRefused.PLAN_NOT_SUBMITTED;
import static org.meguri.command.assessment.AssessmentRefused.SURVEY_OPEN;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.Plans;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;

/**
 * Rule 5: an assessment rests on a plan that stands, on closed rounds and on published assessments,
 * and cites them in the very versions that stand. Before the year the plan is submitted, after it
 * approved, and the SPRING round of the year closed. One of the whole programme has no plan, and
 * but for the first one, made on the plan itself, rests on at least one published assessment.
 */
record RestsOnWhatStands(
    AssessmentKind kind,
    ProjectId project,
    int fiscalYear,
    @Nullable PlanId plan,
    List<Evidence> evidence,
    Plans plans,
    Rounds rounds,
    Published published)
    implements Rule {

  private static final String PLAN = "plan";
  private static final String ROUND = "round";
  private static final String ASSESSMENT = "assessment";
  private static final String MONITORING = "monitoring";

  @Override
  public Optional<Outcome> refusal() {
    PlanId planned = plan;
    if (planned == null || !kind.isOfOneProject()) {
      return Rule.that(planned == null && !kind.isOfOneProject(), PLAN_NOT_SUBMITTED)
          .and(
              () ->
                  kind == AssessmentKind.OVERALL_EX_ANTE
                      || evidence.stream().anyMatch(cited -> cited.kind().equals(ASSESSMENT)),
              EVIDENCE_MISSING,
              "evidence",
              ASSESSMENT)
          .and(surveyOfTheYearIsClosed())
          .and(
              Rule.all(
                  evidence.stream().map(e -> citedAsItStands(e, OptionalInt.empty())).toList()))
          .refusal();
    }
    OptionalInt standing =
        kind == AssessmentKind.EX_ANTE
            ? plans.submittedVersion(planned)
            : plans.approvedVersion(planned);
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

  /** An annual one rests on the year's monitoring survey, which must not run any more. */
  private Rule surveyOfTheYearIsClosed() {
    MonitoringId survey = MonitoringId.of(fiscalYear);
    return Rule.that(
        () -> kind != AssessmentKind.PROGRAMME_ANNUAL || !published.isOpen(survey),
        SURVEY_OPEN,
        "round",
        survey.value());
  }

  private Rule citedAsItStands(Evidence cited, OptionalInt standing) {
    return switch (cited.kind()) {
      case PLAN ->
          Rule.that(
              () ->
                  plan == null
                      || !cited.id().equals(plan.value())
                      || standing.orElse(0) == cited.version(),
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
      case ASSESSMENT -> {
        AssessmentId assessment = AssessmentId.of(cited.id());
        yield Rule.that(
                () -> published.version(assessment).equals(OptionalInt.of(cited.version())),
                EVIDENCE_NOT_PUBLISHED,
                "evidence",
                cited.id())
            .and(
                () -> published.standing(assessment).equals(assessment),
                EVIDENCE_STALE,
                "evidence",
                cited.id());
      }
      case MONITORING ->
          Rule.that(
                  () -> !published.isOpen(MonitoringId.of(cited.id())),
                  SURVEY_OPEN,
                  "round",
                  cited.id())
              .and(
                  () ->
                      published
                          .results(MonitoringId.of(cited.id()))
                          .equals(OptionalInt.of(cited.version())),
                  EVIDENCE_STALE,
                  "evidence",
                  cited.id());
      default -> Optional::empty;
    };
  }
}
