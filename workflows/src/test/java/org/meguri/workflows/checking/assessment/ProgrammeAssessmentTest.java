package org.meguri.workflows.checking.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.assessment.AssessmentCommand.ApproveAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.Task;

/** The policy group's assessments of the whole programme through their tasks to publication. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammeAssessmentTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "kyushu-silicon-cluster";
  private static final String EX_ANTE = "assessment-" + PROJECT + "-2006-EX_ANTE";
  private static final String EX_POST = "assessment-" + PROJECT + "-2006-EX_POST";

  @Test
  @Order(1)
  void theYearIsAssessedOnWhatIsPublishedInExactVersions() {
    Working.untilExPostIsPublished(OFFICE, Year.first(PROJECT, "kyushu"));
    Working programme = Working.onTheProgramme(OFFICE, 2007);
    AssessmentId annual = programme.begins(AssessmentKind.PROGRAMME_ANNUAL);
    programme.publishes("assessProgramme", "Programme");
    assertThat(programme.eventsOf(annual))
        .containsSubsequence(
            "assessment.begun",
            "assessment.drafted",
            "assessment.forwarded",
            "assessment.opinion-answered",
            "assessment.approved",
            "assessment.published");
    assertThat(cited(annual)).contains(new Evidence("assessment", EX_POST, 1));
    assertThat(cited(annual)).anyMatch(it -> it.kind().equals("round"));
    assertThat(OFFICE.openTasks(Working.WHOLE, 2007, "assessProgramme")).isEmpty();
  }

  @Test
  @Order(2)
  void itComesBackFromDirectorAndCommissionAndIsDraftedAnew() {
    Working programme = Working.onTheProgramme(OFFICE, 2006);
    AssessmentId annual = programme.begins(AssessmentKind.PROGRAMME_ANNUAL);
    programme.officer("assessProgramme", "");
    programme.director("directorReviewProgramme", "SEND_BACK");
    programme.officer("assessProgramme", "");
    programme.director("directorReviewProgramme", "FORWARD");
    programme.reviewed("RETURN");
    programme.publishes("assessProgramme", "Programme");
    assertThat(programme.eventsOf(annual)).endsWith("assessment.published");
    assertThat(cited(annual)).contains(new Evidence("assessment", EX_ANTE, 1));
  }

  @Test
  @Order(3)
  void theThreeOverallOnesRestOnThePlanAndOnTheYearsTheyCover() {
    Working first = Working.onTheProgramme(OFFICE, 2006);
    AssessmentId exAnte = first.begins(AssessmentKind.OVERALL_EX_ANTE);
    first.publishes("assessProgramme", "Programme");
    assertThat(cited(exAnte)).anyMatch(it -> it.kind().equals("programme"));
    Working third = Working.onTheProgramme(OFFICE, 2008);
    AssessmentId intermediate = third.begins(AssessmentKind.OVERALL_INTERMEDIATE);
    third.publishes("assessProgramme", "Programme");
    Working fifth = Working.onTheProgramme(OFFICE, 2010);
    AssessmentId exPost = fifth.begins(AssessmentKind.OVERALL_EX_POST);
    fifth.publishes("assessProgramme", "Programme");
    for (AssessmentId overall : List.of(exAnte, intermediate, exPost)) {
      assertThat(OFFICE.bean(Published.class).isPublished(overall)).as(overall.value()).isTrue();
    }
    for (AssessmentId overall : List.of(intermediate, exPost)) {
      assertThat(cited(overall)).contains(new Evidence("assessment", EX_POST, 1));
    }
  }

  @Test
  @Order(4)
  void aGradeOtherThanTheRulesNeedsItsReasonsAndNobodyApprovesWhatTheyDrafted() {
    Working programme = Working.onTheProgramme(OFFICE, 2007);
    AssessmentId assessment = programme.begins(AssessmentKind.OVERALL_INTERMEDIATE);
    Task draft = OFFICE.claimed(programme.task("assessProgramme"), "policy.officer");
    Map<String, Object> departs =
        new HashMap<>(Answers.to(OFFICE, draft, "policy.officer", "", "grade", "D"));
    departs.remove("departureReason");
    assertThat(OFFICE.complete(draft, "policy.officer", departs))
        .isInstanceOf(Outcome.Refused.class);
    departs.put("departureReason", "The region's figures are not comparable this year.");
    OFFICE.completed(draft, "policy.officer", departs);
    assertThat(latest(assessment).departureReason()).startsWith("The region's figures");
    assertThat(
            OFFICE.meguri.send(
                new ApproveAssessment(assessment, 1, null),
                Acting.as(Office.person("policy.officer"), Office.fresh())))
        .isInstanceOf(Outcome.Refused.class);
    programme.director("directorReviewProgramme", "FORWARD");
    programme.reviewed("APPROVE");
    Task answers = OFFICE.claimed(programme.task("answerOpinionsProgramme"), "policy.officer");
    assertThat(OFFICE.complete(answers, "policy.officer", Map.of()))
        .as("every opinion is answered")
        .isInstanceOf(Outcome.Refused.class);
    programme.officer("answerOpinionsProgramme", "");
    programme.director("approveProgramme", "APPROVE");
    assertThat(programme.eventsOf(assessment)).endsWith("assessment.published");
  }

  private static List<Evidence> cited(AssessmentId assessment) {
    return latest(assessment).evidence();
  }

  private static AssessmentDrafted latest(AssessmentId assessment) {
    return OFFICE.bean(Papers.class).latest(assessment, AssessmentDrafted.class).orElseThrow();
  }
}
