package org.meguri.workflows.checking.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.meguri.workflows.Commands.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.actor.ActorCommand.ArrangeSubstitution;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Figures of a round that is closed, under an exception of the director. */
class LateFiguresTest {

  private static final Office OFFICE = Office.open();

  @Test
  void aClosedRoundIsCorrectedUnderAnExceptionOnThePages() throws Exception {
    OFFICE.openSeason("2009-12-01");
    String project = "next-generation-core-industries";
    new Year(OFFICE, project, "chugoku", 2009).closesTheSurvey();
    OFFICE.moveTo("2010-02-22");
    String round = "/survey-rounds/survey-" + project + "-2009-WINTER";
    String figures = round + "/sources/" + project + "-promotion/figures";
    String manager = project + ".manager";

    page(manager, round)
        .andExpect(content().string(not(containsString("Send or correct"))))
        .andExpect(content().string(not(containsString("Allow late submission"))));
    corrects(manager, figures, project, 1, "late-1")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("round-closed")));
    excepts("chugoku.officer1", round, "2010-03-10", "late-2").andExpect(status().isForbidden());
    excepts("chugoku.director", round, "2011-03-10", "late-3")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("The office was flooded.")));
    page("chugoku.director", round)
        .andExpect(content().string(containsString("Allow late submission")));
    String substitute = "shikoku.director";
    excepts(substitute, round, "2010-03-10", "late-4").andExpect(status().isForbidden());
    OFFICE.send(
        new ArrangeSubstitution(
            Office.person("chugoku.director"),
            Office.person(substitute),
            LocalDate.of(2010, 2, 22),
            LocalDate.of(2010, 2, 22)));
    page(substitute, round).andExpect(content().string(containsString("Allow late submission")));
    excepts(substitute, round, "2010-03-10", "late-4").andExpect(redirectedUrl(round));
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql(
                    "select metadata from log.event where name = 'survey.late-exception-granted'"
                        + " order by global_index desc limit 1")
                .query(String.class)
                .single())
        .contains(substitute, "chugoku.director");

    page(manager, round).andExpect(content().string(containsString("Send or correct")));
    page(manager, figures).andExpect(content().string(not(containsString("??"))));
    corrects(manager, figures, project, 1, "late-5").andExpect(redirectedUrl(round));
    page("chugoku.officer1", round).andExpect(content().string(containsString("(version 2)")));
    page("kinki.officer1", round, 403);

    OFFICE.moveTo("2010-03-11");
    corrects(manager, figures, project, 2, "late-6")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("round-closed")));
  }

  @Test
  void whoWasRefusedMoreTimeMayStillSendOnceTheDirectorAllowsIt() throws Exception {
    OFFICE.openSeason("2009-12-01");
    String project = "shikoku-techno-bridge";
    Year winter = new Year(OFFICE, project, "shikoku", 2009);
    winter.officer("submitBureauFigures", "");
    OFFICE.moveTo("2010-02-01");
    String round = "/api/survey-rounds/survey-" + project + "-2009-WINTER";
    String figures = round + "/sources/" + project + "-promotion/figures";
    Map<String, Object> sent = filled(project, 0, "The office was flooded.");
    send(project + ".manager", figures, "sent-0", sent)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("round-still-open")));

    Task asked = OFFICE.task(project, 2009, "grantLateException");
    Map<String, Object> exception = Map.of("until", "2010-02-03", "reason", "Two days more.");
    send("shikoku.director", round + "/exceptions", "sent-1", exception).andExpect(status().isOk());
    OFFICE.runJobs();
    assertThat(OFFICE.find(asked.id()).orElseThrow().finding()).isEqualTo("GRANT");
    OFFICE.moveTo("2010-02-04");
    winter.director("grantLateException", "REFUSE");
    winter.officer("checkFigures", "CLOSE");
    winter.director("closeRound", "CLOSE");

    OFFICE.moveTo("2010-02-22");
    Map<String, Object> again = Map.of("until", "2010-03-10", "reason", "Proven since.");
    send("shikoku.officer1", round + "/exceptions", "sent-2", again)
        .andExpect(status().isForbidden());
    send("shikoku.director", round + "/exceptions", "sent-3", again).andExpect(status().isOk());
    send("shikoku.director", round + "/exceptions", "sent-3", again).andExpect(status().isOk());
    send(project + ".manager", figures, "sent-4", filled(project, 0, ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.field", is("reason")));
    send(project + ".manager", figures, "sent-5", sent).andExpect(status().isOk());
    Browser.open()
        .web
        .perform(get(project + ".manager", round))
        .andExpect(jsonPath("$.sources[0].version", is(1)))
        .andExpect(jsonPath("$.exception.runs", is(true)))
        .andExpect(jsonPath("$.state", is("CLOSED")));
  }

  private static Map<String, Object> filled(String project, int version, String reason) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (ProgrammeFile.Indicator line : OFFICE.bean(Programmes.class).current().formOf(project)) {
      form.put("figures." + line.code(), "7");
      if (ActivityKind.recordable().contains(line.code())) {
        form.put("explanation." + line.code(), "From our diary.");
      }
    }
    form.put("figuresVersion", Integer.toString(version));
    form.put("reason", reason);
    return form;
  }

  private static ResultActions corrects(
      String login, String url, String project, int version, String command) throws Exception {
    MockHttpServletRequestBuilder request = post(login, url).param("commandId", command);
    filled(project, version, "Counted twice.")
        .forEach((name, value) -> request.param(name, value.toString()));
    return Browser.open().web.perform(request);
  }

  private static ResultActions excepts(String login, String round, String until, String command)
      throws Exception {
    return Browser.open()
        .web
        .perform(
            post(login, round + "/exception")
                .param("commandId", command)
                .param("until", until)
                .param("reason", "The office was flooded."));
  }

  private static ResultActions page(String login, String url) throws Exception {
    return page(login, url, 200);
  }

  private static ResultActions page(String login, String url, int expected) throws Exception {
    return Browser.open().web.perform(get(login, url)).andExpect(status().is(expected));
  }
}
