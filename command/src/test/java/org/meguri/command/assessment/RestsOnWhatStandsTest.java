package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.AssessmentKind.EX_ANTE;
import static org.meguri.command.assessment.AssessmentKind.EX_POST;
import static org.meguri.command.assessment.AssessmentKind.OVERALL_EX_ANTE;
import static org.meguri.command.assessment.AssessmentKind.OVERALL_INTERMEDIATE;
import static org.meguri.command.assessment.AssessmentKind.PROGRAMME_ANNUAL;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.PLAN_V2;
import static org.meguri.command.assessment.SomeEvidence.ROUND_V5;
import static org.meguri.command.assessment.SomeEvidence.SPRING;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class RestsOnWhatStandsTest {
  private boolean surveyRuns;
  private boolean superseded;
  private static final Evidence EX_ANTE_V2 =
      new Evidence("assessment", SomeEvidence.exAnte().value(), 2);

  private final SomeEvidence standing = new SomeEvidence();

  @Test
  void beforeTheYearASubmittedPlanIsEnough() {
    standing.withoutApprovedPlan().withOpenRound();
    assertThat(refusal(EX_ANTE, PLAN_V2)).isEmpty();
  }

  @Test
  void beforeTheYearThePlanMustBeSubmitted() {
    standing.withoutSubmittedPlan();
    assertThat(refusal(EX_ANTE, PLAN_V2)).contains(Outcome.refused(PLAN_NOT_SUBMITTED));
  }

  @Test
  void afterTheYearThePlanIsApprovedAndTheSpringRoundClosed() {
    assertThat(refusal(EX_POST, PLAN_V2, ROUND_V5)).isEmpty();
  }

  @Test
  void afterTheYearThePlanMustBeApproved() {
    standing.withoutApprovedPlan();
    assertThat(refusal(EX_POST, PLAN_V2, ROUND_V5)).contains(Outcome.refused(PLAN_NOT_APPROVED));
  }

  @Test
  void noAssessmentRestsOnAnOpenSurvey() {
    standing.withOpenRound();
    Outcome open = Outcome.refused(SURVEY_OPEN, "round", SPRING.value());
    assertThat(refusal(EX_POST, PLAN_V2)).as("not even uncited").contains(open);
    assertThat(refusal(EX_ANTE, PLAN_V2, ROUND_V5)).as("nor cited before").contains(open);
  }

  @Test
  void aPlanIsCitedInTheVersionThatStands() {
    standing.withSubmittedPlan(3);
    assertThat(refusal(EX_ANTE, PLAN_V2))
        .contains(Outcome.refused(EVIDENCE_STALE, "evidence", PLAN_V2.id()));
  }

  @Test
  void aRoundIsCitedInTheVersionThatStands() {
    assertThat(refusal(EX_POST, PLAN_V2, new Evidence("round", SPRING.value(), 4)))
        .contains(Outcome.refused(EVIDENCE_STALE, "evidence", SPRING.value()));
  }

  @Test
  void oneOfTheProgrammeRestsOnWhatIsPublished() {
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2)).isEmpty();
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL))
        .contains(Outcome.refused(EVIDENCE_MISSING, "evidence", "assessment"));
    assertThat(ofTheProgramme(OVERALL_EX_ANTE)).as("made on the plan itself").isEmpty();
  }

  @Test
  void anAssessmentIsCitedInTheVersionThatWasPublished() {
    assertThat(ofTheProgramme(OVERALL_INTERMEDIATE, new Evidence("assessment", EX_ANTE_V2.id(), 1)))
        .contains(Outcome.refused(EVIDENCE_NOT_PUBLISHED, "evidence", EX_ANTE_V2.id()));
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2, new Evidence("assessment", "other", 1)))
        .contains(Outcome.refused(EVIDENCE_NOT_PUBLISHED, "evidence", "other"));
  }

  @Test
  void noAssessmentOfTheProgrammeRestsOnAnOpenSurvey() {
    standing.withOpenRound();
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2, ROUND_V5))
        .contains(Outcome.refused(SURVEY_OPEN, "round", SPRING.value()));
  }

  @Test
  void theAnnualOneWaitsForTheMonitoringSurveyOfItsYearAndCitesItsResultsAsPublished() {
    Evidence results = new Evidence("monitoring", "monitoring-2006", 1);
    surveyRuns = true;
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2))
        .contains(Outcome.refused(SURVEY_OPEN, "round", "monitoring-2006"));
    surveyRuns = false;
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2, results)).isEmpty();
    assertThat(
            ofTheProgramme(
                PROGRAMME_ANNUAL, EX_ANTE_V2, new Evidence("monitoring", "monitoring-2006", 2)))
        .contains(Outcome.refused(EVIDENCE_STALE, "evidence", "monitoring-2006"));
  }

  @Test
  void aSupersededAssessmentIsNoLongerCited() {
    superseded = true;
    assertThat(ofTheProgramme(PROGRAMME_ANNUAL, EX_ANTE_V2))
        .contains(Outcome.refused(EVIDENCE_STALE, "evidence", SomeEvidence.exAnte().value()));
  }

  private Optional<Outcome> refusal(AssessmentKind kind, Evidence... cited) {
    return new RestsOnWhatStands(
            kind,
            Examples.K_RIP,
            2006,
            SomeEvidence.PLAN,
            List.of(cited),
            standing,
            standing,
            nothing -> OptionalInt.empty())
        .refusal();
  }

  private Optional<Outcome> ofTheProgramme(AssessmentKind kind, Evidence... cited) {
    return new RestsOnWhatStands(
            kind,
            ProjectId.WHOLE_PROGRAMME,
            2006,
            null,
            List.of(cited),
            standing,
            standing,
            new Others())
        .refusal();
  }

  /** One published assessment, which another may have taken the place of, and one survey. */
  private final class Others implements Published {
    @Override
    public OptionalInt version(AssessmentId asked) {
      boolean known =
          asked.equals(SomeEvidence.exAnte())
              || (superseded && asked.equals(SomeEvidence.exAnte().next()));
      return known ? OptionalInt.of(2) : OptionalInt.empty();
    }

    @Override
    public boolean isOpen(MonitoringId survey) {
      return surveyRuns;
    }

    @Override
    public OptionalInt results(MonitoringId survey) {
      return OptionalInt.of(1);
    }
  }
}
