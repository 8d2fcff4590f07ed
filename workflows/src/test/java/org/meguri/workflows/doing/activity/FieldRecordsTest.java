package org.meguri.workflows.doing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.meguri.workflows.Browser.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskForms;

/** From the field to the survey: recorded, preset, explained, corrected, seen beside the report. */
class FieldRecordsTest {
  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "recycling-society-creation";
  private static final String MANAGER = PROJECT + ".manager";
  private static final String ROUND = "survey-" + PROJECT + "-2009-WINTER";

  @Test
  void whatIsRecordedIsPresetExplainedWhereItDiffersAndSeenAfterACorrection() throws Exception {
    OFFICE.openSeason("2009-12-01");
    String seminar = accepted(recorded("2009-11-20", "40"));
    assertThat(seminar).startsWith("activity-" + PROJECT + "-2009-");

    Task task = OFFICE.task(PROJECT, 2009, "submitFigures");
    Map<String, Field> fields = new LinkedHashMap<>();
    OFFICE
        .bean(TaskForms.class)
        .describe(task.id(), Office.person(MANAGER))
        .fields()
        .forEach(f -> fields.put(f.name(), f));
    assertThat(fields.get("figures.SEMINAR_PARTICIPANTS").value()).isEqualTo("40");
    assertThat(fields.get("figures.COMPANY_VISITS").value()).isNull();
    Map<String, Object> unexplained = Answers.to(OFFICE, task, MANAGER, "");
    unexplained.keySet().removeIf(name -> name.equals("explanation.COMPANY_VISITS"));
    assertThat(OFFICE.complete(OFFICE.claimed(task, MANAGER), MANAGER, unexplained))
        .isEqualTo(
            new Outcome.Refused(
                "difference-unexplained", Map.of("field", "explanation.COMPANY_VISITS")));
    new Year(OFFICE, PROJECT, "chugoku", 2009).closesTheSurvey();

    assertThat(
            accepted(
                filed(
                    OFFICE.bean(ActivityActs.Correcting.class),
                    seminar,
                    with(seminarOn("2009-11-20", "35"), "recordVersion", "1", "reason", "Twice"))))
        .isEqualTo(seminar);
    Browser.open()
        .web
        .perform(get("chugoku.officer1", "/survey-rounds/" + ROUND))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("35 (40 when sent)")))
        .andExpect(content().string(containsString("+5")));
    Browser.open()
        .web
        .perform(get("chugoku.officer1", "/api/survey-rounds/" + ROUND))
        .andExpect(
            jsonPath(
                "$.sources[0].recordedThen.SEMINAR_PARTICIPANTS",
                Matchers.hasToString(Matchers.startsWith("40"))))
        .andExpect(
            jsonPath(
                "$.sources[0].recordedNow.SEMINAR_PARTICIPANTS",
                Matchers.hasToString(Matchers.startsWith("35"))));
  }

  @Test
  void anActivityOfTomorrowIsRefusedByTheRulesName() {
    OFFICE.openSeason("2009-12-01");
    assertThat(recorded("2009-12-02", "40"))
        .isEqualTo(
            new Outcome.Refused(
                "activity-in-future", Map.of("field", "heldOn", "last", "2009-12-01")));
  }

  @Test
  void nobodyIsOfferedASourceOfOthers() {
    OFFICE.openSeason("2009-12-01");
    Field source =
        OFFICE
            .bean(ActivityActs.Recording.class)
            .describe(new Matter("activity", "", Office.person("chugoku.officer1"), OFFICE.today()))
            .fields()
            .get(0);
    assertThat(source.options())
        .extracting(Field.Option::value)
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "next-generation-core-industries/chugoku",
                "next-generation-core-industries/next-generation-core-industries-promotion",
                PROJECT + "/chugoku",
                PROJECT + "/" + PROJECT + "-promotion"));
  }

  private static Outcome recorded(String heldOn, String participants) {
    return filed(
        OFFICE.bean(ActivityActs.Recording.class),
        "activity",
        with(seminarOn(heldOn, participants), "source", PROJECT + "/" + PROJECT + "-promotion"));
  }

  private static Map<String, String> seminarOn(String heldOn, String participants) {
    return with(
        Map.of(),
        "kind",
        "SEMINAR",
        "heldOn",
        heldOn,
        "subject",
        "Recycling of batteries",
        "place",
        "Hiroshima",
        "participants",
        participants);
  }

  private static Map<String, String> with(Map<String, String> form, String... more) {
    Map<String, String> all = new LinkedHashMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static Outcome filed(Filing filing, String caseId, Map<String, String> form) {
    return OFFICE
        .bean(FilingDesk.class)
        .file(
            filing,
            new Matter(caseId, "", Office.person(MANAGER), OFFICE.today()),
            Office.fresh(),
            form);
  }

  private static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }
}
