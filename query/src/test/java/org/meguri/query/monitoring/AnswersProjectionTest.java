package org.meguri.query.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.PersonalVault;
import org.meguri.command.monitoring.AnswerEvent.AnswerSubmitted;
import org.meguri.command.monitoring.AnswerEvent.AnswerWithdrawn;
import org.meguri.command.monitoring.AnswerEvent.RemarkLeft;
import org.meguri.command.monitoring.AnswerId;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.Respondent;
import org.meguri.command.project.ProjectId;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands is counted, what was taken back is not, and free text stands by itself. */
@OnTheReadSide
class AnswersProjectionTest {
  private static final MonitoringId SURVEY = MonitoringId.of(2006);
  private static final ProjectId PROJECT = ProjectId.of("k-rip");

  @Autowired AnswersProjection projection;
  @Autowired AnswerTable answers;
  @Autowired PersonalVault vault;
  @Autowired JdbcClient jdbc;

  private final History history = new History();

  @BeforeEach
  void threeAnswersOneOfThemTakenBack() {
    history.add(
        answered("a", "VERY", 3),
        remark("a", "More matching, please."),
        answered("b", "VERY", 0),
        answered("c", "NOT", 7),
        remark("c", "Nothing came of it."),
        new AnswerWithdrawn(id("c"), SURVEY, PROJECT));
    projection.reset();
    projection.apply(history.events());
  }

  @Test
  void whatStandsIsCountedByQuestionAndProject() {
    assertThat(answers.tally(SURVEY.value()))
        .isEqualTo(
            Map.of(
                "SATISFACTION", Map.of("k-rip", Map.of("VERY", 2L)),
                "NEW_PARTNERS", Map.of("k-rip", Map.of("3", 1L, "0", 1L))));
    assertThat(answers.answered(SURVEY.value())).isEqualTo(Map.of("k-rip", 2));
  }

  @Test
  void freeTextHasNeitherAnswerNorProjectAndGoesWithWhatIsTakenBack() {
    assertThat(answers.remarks(SURVEY.value(), 10)).containsExactly("More matching, please.");
    assertThat(
            jdbc.sql("select to_jsonb(r)::text from monitored.remark r").query(String.class).list())
        .allMatch(row -> !row.contains("k-rip") && !row.contains(id("a").value()));
  }

  @Test
  void anotherReplayMakesTheSameRowsAndTheComparisonFindsADifferentOne() {
    AnswersCompared compared = new AnswersCompared(jdbc, history, vault);
    assertThat(compared.differences(6)).isEmpty();
    projection.reset();
    projection.apply(history.events());
    assertThat(compared.differences(6)).isEmpty();
    jdbc.sql("update monitored.answer set choices = '{}' where answer like '%-a'").update();
    assertThat(compared.differences(6)).hasSize(1);
  }

  private static AnswerSubmitted answered(String ref, String satisfaction, int partners) {
    return new AnswerSubmitted(
        id(ref),
        SURVEY,
        PROJECT,
        Respondent.COMPANY,
        1,
        Map.of("SATISFACTION", satisfaction),
        Map.of("NEW_PARTNERS", partners));
  }

  private static RemarkLeft remark(String ref, String text) {
    return new RemarkLeft(id(ref), SURVEY, "REMARK", new Personal(id(ref).remarkKey(), text));
  }

  private static AnswerId id(String ref) {
    return AnswerId.of("monitoring-answer-2006-" + ref);
  }
}
