package org.meguri.workflows.checking.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyCommand.CorrectFigures;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.Task;

/**
 * Figures corrected after the closing come before the owner of each decision that cites them; an
 * assessment made anew takes the old one's place, and what rests on the old one comes up in turn.
 */
class CorrectedEvidenceTest {

  private static final Office OFFICE = Office.open();
  private static final ProjectId PROJECT = ProjectId.of("recycling-society-creation");
  private static final AssessmentId OLD = AssessmentId.of(PROJECT, 2006, AssessmentKind.EX_POST);

  @Test
  void anAssessmentOnCorrectedFiguresIsMadeAnewAndWhatRestsOnItIsConsideredInTurn() {
    Working.untilExPostIsPublished(OFFICE, Year.first(PROJECT.value(), "chugoku"));
    Working overall = Working.onTheProgramme(OFFICE, 2009);
    AssessmentId resting = overall.begins(AssessmentKind.OVERALL_INTERMEDIATE);
    overall.publishes("assessProgramme", "Programme");
    assertThat(cited(resting)).contains(new Evidence("assessment", OLD.value(), 1));

    corrects();
    Working bureau = Working.onAProject(OFFICE, PROJECT.value(), "chugoku", 2006);
    assertThat(OFFICE.openTasks(PROJECT.value(), 2006, "considerCorrection")).hasSize(1);
    assertThat(bureau.eventsOf(OLD)).contains("assessment.evidence-corrected");
    bureau.officer("considerCorrection", "", "outcome", "STANDS");
    bureau.director("confirmCorrection", "SEND_BACK");
    bureau.officer("considerCorrection", "", "outcome", "REASSESS");
    bureau.director("confirmCorrection", "APPROVE");
    bureau.publishes("reassess", "Reassessment");
    OFFICE.meguri.awaitCaughtUp();
    OFFICE.runJobs();

    assertThat(bureau.eventsOf(OLD)).endsWith("assessment.superseded");
    assertThat(bureau.eventsOf(OLD.next())).endsWith("assessment.published");
    assertThat(cited(OLD.next()))
        .contains(
            new Evidence("round", round().value(), OFFICE.bean(Rounds.class).version(round())));
    assertThat(OFFICE.openTasks(PROJECT.value(), 2006, "considerCorrection")).isEmpty();
    List<Task> inTurn =
        OFFICE.openTasks(Working.WHOLE, 2009, "considerCorrection").stream()
            .filter(task -> task.caseId().startsWith("correction-" + resting))
            .toList();
    assertThat(inTurn).isNotEmpty();
    assertThat(inTurn.get(0).candidate()).isEqualTo("policy.officer");
  }

  private static void corrects() {
    FiguresSubmitted before =
        OFFICE.bean(Papers.class).latest(round(), FiguresSubmitted.class, "chugoku").orElseThrow();
    LocalDate today = OFFICE.today();
    send(
        "chugoku.director",
        new GrantLateException(round(), today.plusDays(20), "Counted twice", today));
    Map<String, BigDecimal> figures = new TreeMap<>(before.figures());
    figures.replaceAll((code, figure) -> figure.add(BigDecimal.ONE));
    Map<String, String> explained = new TreeMap<>();
    figures.keySet().forEach(code -> explained.put(code, "From our diary"));
    send(
        "chugoku.officer1",
        new CorrectFigures(
            round(), "chugoku", before.version(), figures, explained, "Counted twice", today));
    OFFICE.meguri.awaitCaughtUp();
    OFFICE.runJobs();
  }

  private static void send(String login, Object command) {
    assertThat(OFFICE.meguri.send(command, Acting.as(Office.person(login), Office.fresh())))
        .isInstanceOf(Outcome.Accepted.class);
  }

  private static RoundId round() {
    return RoundId.of(PROJECT, 2006, SurveyWindow.SPRING);
  }

  private static List<Evidence> cited(AssessmentId assessment) {
    return OFFICE
        .bean(Papers.class)
        .latest(assessment, AssessmentDrafted.class)
        .orElseThrow()
        .evidence();
  }
}
