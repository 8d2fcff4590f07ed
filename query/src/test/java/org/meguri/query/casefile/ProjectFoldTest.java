package org.meguri.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.query.fold.Stored;

/** What a year's events make of a project's case. */
class ProjectFoldTest {

  private final History year = ExampleYear.whole();
  private final ProjectCase project = ProjectFold.after(ProjectCase.empty("k-rip"), year.events());

  @Test
  void theHeadingSaysWhereTheProjectStands() {
    assertThat(project.heading().bureau()).isEqualTo("kyushu");
    assertThat(project.heading().status()).isEqualTo(Status.IN_FORCE);
    assertThat(project.heading().inForceFrom()).isEqualTo(LocalDate.of(2006, 4, 1));
    assertThat(project.heading().phase()).isEqualTo(Phase.ACT);
    assertThat(project.heading().grade()).isEqualTo(Grade.A);
    assertThat(project.heading().tasks()).isEmpty();
  }

  @Test
  void anOpenTaskIsTheNextDeadlineUntilItIsCompleted() {
    ProjectCase waiting = upTo(year.positionOf(PlanSubmitted.class));
    OpenTask next = waiting.heading().next().orElseThrow();
    assertThat(next.element()).isEqualTo("draftPlan");
    assertThat(next.holder()).isEqualTo(ExampleYear.MANAGER);
    assertThat(next.reminders()).isEqualTo(1);
    assertThat(waiting.heading().phase()).isEqualTo(Phase.PLAN);
  }

  @Test
  void everyVersionOfThePlanStaysWithWhyItCameBack() {
    PlanCase plan = project.plans().get("plan-k-rip-2006");
    assertThat(plan.state()).isEqualTo(PlanCase.State.APPROVED);
    assertThat(plan.versions()).hasSize(2);
    assertThat(plan.versions().get(0).returned().reason()).isEqualTo("activities too vague");
    assertThat(plan.current().orElseThrow().yearlyTarget(ExampleYear.NEW_BUSINESSES))
        .isEqualByComparingTo("250");
  }

  @Test
  void aRoundAddsUpTheLatestFiguresOfAllItsSources() {
    Round round = project.rounds().get("survey-k-rip-2006-SPRING");
    assertThat(round.isClosed()).isTrue();
    assertThat(round.missing()).isEmpty();
    assertThat(round.totals())
        .containsEntry("SEMINARS", BigDecimal.valueOf(15))
        .containsEntry(ExampleYear.NEW_BUSINESSES, BigDecimal.valueOf(244));
    assertThat(round.figures().get("k-rip-promotion")).hasSize(2);
  }

  @Test
  void anAssessmentKeepsTheRuleTheDepartureTheAnswersAndWhatFollowed() {
    AssessmentCase assessment = project.assessments().get("assessment-k-rip-2006-EX_POST");
    assertThat(assessment.state()).isEqualTo(AssessmentCase.State.PUBLISHED);
    AssessmentCase.Draft draft = assessment.current().orElseThrow();
    assertThat(draft.recommended().result()).isEqualTo("B");
    assertThat(draft.departureReason()).isEqualTo("exceptional partnerships");
    assertThat(assessment.answers()).containsKey("opinion-1-k-rip");
    assertThat(assessment.corrections()).hasSize(1);
    assertThat(assessment.reflecting().decision().outcome()).isEqualTo(Reflection.CONTINUE);
  }

  @Test
  void aReviewKeepsWhoDeclinedAndWhatWasResolved() {
    Review review = project.reviewOf("assessment-k-rip-2006-EX_POST").orElseThrow();
    assertThat(review.declined())
        .extracting(Review.Declined::member)
        .containsExactly(ExampleYear.OTHER_MEMBER);
    assertThat(review.opinions()).hasSize(1);
    assertThat(review.resolved().minutes()).isEqualTo("the commission agreed");
  }

  @Test
  void aPassageSaysWhereTheProcessStoodAndStands() {
    ProjectCase running = upTo(year.positionOf(RoundClosed.class));
    assertThat(running.passages().get("pi-k-rip").current())
        .extracting(Passage.Step::element)
        .containsExactly("assessPlan");
    assertThat(project.passages().get("pi-k-rip").current()).isEmpty();
    assertThat(project.passages().get("pi-k-rip").endedIn()).isEqualTo("cycleClosed");
  }

  @Test
  void whatIsStoredReadsBackAsTheSame() {
    assertThat(Stored.read(Stored.write(project), ProjectCase.class)).isEqualTo(project);
  }

  private ProjectCase upTo(long position) {
    return ProjectFold.after(ProjectCase.empty("k-rip"), year.read(0, Math.toIntExact(position)));
  }
}
