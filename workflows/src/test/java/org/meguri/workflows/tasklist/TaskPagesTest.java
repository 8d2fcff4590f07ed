package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.as;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class TaskPagesTest {

  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2006-01-10");
  }

  private static String page(String login, Locale locale, String url) {
    try {
      return BROWSER
          .web
          .perform(as(login, locale, MockMvcRequestBuilders.get(url)))
          .andExpect(status().isOk())
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(url + " as " + login, e);
    }
  }

  private static void isInTheReadersWords(String login, String url) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      String page = page(login, locale, url);
      assertThat(page)
          .as("%s in %s", url, locale)
          .doesNotContain("??")
          .doesNotContainPattern(
              ">(field|evidence|finding|task|unit|input|mark|grade)\\.[a-zA-Z.]+<");
    }
  }

  @Test
  void theListIsShownInEveryViewAndLanguage() {
    for (View view : View.values()) {
      isInTheReadersWords("kyushu.officer1", "/tasks?view=" + view.key());
      isInTheReadersWords(
          "policy.officer", "/tasks?view=" + view.key() + "&sort=-project&due=month");
    }
  }

  @Test
  void everyFormOfAYearIsShownInBothLanguages() {
    OFFICE.openSeason("2006-01-10");
    Set<String> seen = new TreeSet<>();
    OFFICE.beforeWork =
        task -> {
          seen.add(task.element());
          isInTheReadersWords(task.holder().value(), "/tasks/" + task.id());
          isInTheReadersWords("auditor", "/tasks/" + task.id() + "/detail");
          if (task.process().equals("commission-review") && !task.element().equals("convene")) {
            isInTheReadersWords(task.holder().value(), "/reviews/" + task.caseId());
          }
        };
    try {
      Year year = Year.first("kansai-green-cluster", "kinki");
      year.untilThePlanIsPublished();
      OFFICE.openSeason("2007-04-02");
      year.submitsAllFigures();
      year.officer("checkFigures", "ASK_CORRECTION");
      year.manager("correctFigures", "", "figures.SEMINARS", "11");
      year.officer("checkFigures", "CLOSE");
      year.director("closeRound", "CLOSE");
      year.officer("assessExPost", "");
      year.director("directorReviewExPost", "FORWARD");
      year.commissionResolves("APPROVE");
      year.officer("answerOpinionsExPost", "");
      year.director("approveExPost", "APPROVE");
      year.officer("proposeReflection", "", "outcome", "CONTINUE");
      year.director("decideReflection", "DECIDE");
    } finally {
      OFFICE.beforeWork = task -> {};
    }
    Set<String> all = formsOfTheYearlyRound();
    all.removeAll(Set.of("grantLateException", "replaceReviewers"));
    assertThat(seen).isEqualTo(all);
  }

  /** The forms of other cases are looked at where these are worked. */
  private static Set<String> formsOfTheYearlyRound() {
    RepositoryService diagrams = OFFICE.bean(RepositoryService.class);
    return Stream.of("annual-plan-review", "follow-up-survey", "commission-review")
        .map(
            key ->
                diagrams
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult())
        .map(found -> diagrams.getBpmnModelInstance(found.getId()))
        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
        .map(UserTask::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatWasTypedStaysWhenARuleRefuses() throws Exception {
    OFFICE.openSeason("2006-01-10");
    Task task =
        OFFICE.claimed(
            OFFICE.task("kansai-neo-cluster", 2006, "draftPlan"), "kansai-neo-cluster.manager");
    MockHttpServletRequestBuilder request =
        post("kansai-neo-cluster.manager", "/tasks/{id}/complete", task.id().value())
            .param("version", Long.toString(task.version()))
            .param("commandId", "page-1")
            .param("planVersion", "0")
            .param("budgetRequestYen", "12345")
            .param("ownFundsPercent", "30")
            .param("parts.kansai-neo-cluster-promotion.activities", "Seminars on <robots>");

    BROWSER
        .web
        .perform(request)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Seminars on &lt;robots&gt;")))
        .andExpect(content().string(containsString("value=\"12345\"")))
        .andExpect(content().string(containsString("#ownFundsSources")));
    assertThat(OFFICE.find(task.id()).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void aStaleFormShowsBothVersions() throws Exception {
    OFFICE.openSeason("2006-01-10");
    Task task =
        OFFICE.claimed(
            OFFICE.task("tokai-manufacturing-creation", 2006, "draftPlan"),
            "tokai-manufacturing-creation.manager");

    BROWSER
        .web
        .perform(
            post("tokai-manufacturing-creation.manager", "/tasks/{id}/complete", task.id().value())
                .param("version", "0")
                .param("commandId", "page-2")
                .param("planVersion", "0")
                .param("ownFundsSources", "Mine"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Your entries")))
        .andExpect(content().string(containsString("Mine")));
  }

  @Test
  void aDraftIsTheirOwnAndASecondWindowDoesNotOverwriteIt() throws Exception {
    Task task = OFFICE.task("kyushu-silicon-cluster", 2006, "draftPlan");
    String url = "/tasks/" + task.id() + "/draft";
    String owner = "kyushu-silicon-cluster.manager";
    String body = "{\"version\":%d,\"fields\":{\"ownFundsSources\":[\"Fees\"]}}";

    BROWSER.web.perform(get(owner, url)).andExpect(status().isNoContent());
    BROWSER
        .web
        .perform(put(owner, url, body.formatted(0)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version", is(1)));
    BROWSER.web.perform(put(owner, url, body.formatted(0))).andExpect(status().isConflict());
    BROWSER
        .web
        .perform(get(owner, url))
        .andExpect(jsonPath("$.fields.ownFundsSources[0]", is("Fees")));
    BROWSER.web.perform(get("kyushu.officer1", url)).andExpect(status().isNoContent());
    BROWSER.web.perform(get("kinki.officer1", url)).andExpect(status().isForbidden());
    BROWSER
        .web
        .perform(as(owner, Locale.ENGLISH, MockMvcRequestBuilders.delete(url)))
        .andExpect(status().isNoContent());
    BROWSER.web.perform(get(owner, url)).andExpect(status().isNoContent());
  }

  private static MockHttpServletRequestBuilder put(String login, String url, String body) {
    return as(login, Locale.ENGLISH, MockMvcRequestBuilders.put(url))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  @Test
  void aFilterIsSavedUnderANameAndCounted() throws Exception {
    BROWSER
        .web
        .perform(
            post("kyushu.officer1", "/tasks/saved")
                .param("name", "Plans of K-RIP")
                .param("query", "view=waiting&project=k-rip")
                .param("shared", "true"))
        .andExpect(status().is3xxRedirection());

    assertThat(page("kyushu.officer2", Locale.ENGLISH, "/tasks?view=mine"))
        .contains("Plans of K-RIP");
    assertThat(page("kinki.officer1", Locale.ENGLISH, "/tasks?view=mine"))
        .doesNotContain("Plans of K-RIP");
  }

  @Test
  void nobodyLooksAtATaskOfAnotherBureau() throws Exception {
    Task task = OFFICE.task("kyushu-silicon-cluster", 2006, "draftPlan");
    BROWSER
        .web
        .perform(get("kinki.officer1", "/tasks/{id}", task.id().value()))
        .andExpect(status().isForbidden());
    BROWSER
        .web
        .perform(get("auditor", "/tasks/{id}", task.id().value()))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("budgetRequestYen"))));
  }
}
