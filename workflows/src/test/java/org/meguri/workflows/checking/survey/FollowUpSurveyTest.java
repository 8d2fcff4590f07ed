package org.meguri.workflows.checking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;

/** The WINTER survey of FY2008 by every way on the real diagram. */
class FollowUpSurveyTest {

  private static final Office OFFICE = Office.open();

  @Test
  void figuresAskedAboutAreCorrectedAndTheRoundIsSentBackBeforeItCloses() {
    OFFICE.openSeason("2008-12-01");
    Year winter = new Year(OFFICE, "kansai-bio-cluster", "kinki", 2008);
    long before = OFFICE.head();
    winter.submitsAllFigures();

    winter.officer("checkFigures", "ASK_CORRECTION");
    winter.manager("correctFigures", "", "figures.SEMINARS", "11");
    winter.officer("checkFigures", "CLOSE");
    winter.director("closeRound", "SEND_BACK");
    winter.officer("checkFigures", "CLOSE");
    winter.director("closeRound", "CLOSE");

    assertThat(OFFICE.facts("kansai-bio-cluster", before))
        .containsSubsequence(
            "survey.figures-submitted",
            "survey.figures-submitted",
            "survey.correction-asked",
            "survey.figures-corrected",
            "survey.figures-confirmed",
            "survey.round-sent-back",
            "survey.figures-confirmed",
            "survey.round-closed",
            "process.ended");
    assertThat(OFFICE.facts("kansai-bio-cluster", before))
        .as("a process ends once, not with every way taken")
        .filteredOn("process.ended"::equals)
        .hasSize(1);
  }

  @Test
  void eachOrganizationOfAProjectSubmitsForItself() {
    OFFICE.openSeason("2008-12-01");

    List<Task> tasks = OFFICE.openTasks("regional-industries-activation", 2008, "submitFigures");

    assertThat(tasks).extracting(Task::subject).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void whoIsLateMaySubmitUnderAGrantedException() {
    OFFICE.openSeason("2008-12-01");
    Year winter = new Year(OFFICE, "kansai-green-cluster", "kinki", 2008);
    winter.officer("submitBureauFigures", "");
    OFFICE.moveTo("2009-02-01");

    winter.director("grantLateException", "GRANT", "until", "2009-02-15");
    winter.manager("submitFigures", "");
    winter.officer("checkFigures", "CLOSE");
    winter.director("closeRound", "CLOSE");
    OFFICE.moveTo("2009-02-20");

    assertThat(OFFICE.openTasks("kansai-green-cluster", 2008, "grantLateException")).isEmpty();
  }

  @Test
  void aRefusedExceptionEndsTheCollectingAndTheRoundClosesWithoutWhoIsMissing() {
    OFFICE.openSeason("2008-12-01");
    Year winter = new Year(OFFICE, "kansai-neo-cluster", "kinki", 2008);
    winter.officer("submitBureauFigures", "");
    OFFICE.moveTo("2009-02-01");

    winter.director("grantLateException", "REFUSE");

    assertThat(OFFICE.openTasks("kansai-neo-cluster", 2008, "submitFigures")).isEmpty();
    winter.officer("checkFigures", "CLOSE");
    winter.director("closeRound", "CLOSE");
    assertThat(OFFICE.openTasks("kansai-neo-cluster", 2008, "closeRound")).isEmpty();
  }

  @Test
  void whoForgetsIsRemindedAndThenTheBureauHearsOfIt() {
    OFFICE.openSeason("2009-12-01");
    Task task = OFFICE.task("tokai-manufacturing-creation", 2009, "submitFigures");

    OFFICE.moveTo("2010-01-16");
    assertThat(OFFICE.find(task.id()).orElseThrow().remindedAt()).isNotNull();
    assertThat(OFFICE.find(task.id()).orElseThrow().escalatedAt()).isNull();
    OFFICE.moveTo("2010-01-24");

    assertThat(OFFICE.find(task.id()).orElseThrow().escalatedAt()).isNotNull();
  }
}
