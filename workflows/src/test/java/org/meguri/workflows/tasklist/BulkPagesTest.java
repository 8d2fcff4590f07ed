package org.meguri.workflows.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Several tasks at once: looked at first, then each done or refused for itself. */
class BulkPagesTest {

  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2008-02-05");
  }

  private static Task plan(String project) {
    return OFFICE.task(project, 2008, "draftPlan");
  }

  /** The plan's assessment, which its manager's submission brings to the bureau. */
  private static Task assessment(String project) {
    List<Task> open = OFFICE.openTasks(project, 2008, "assessPlan");
    if (open.isEmpty()) {
      OFFICE.done(plan(project), project + ".manager", "", "ownFundsSources", "Fees");
    }
    return OFFICE.task(project, 2008, "assessPlan");
  }

  private static ResultActions preview(String login, String act, Task... tasks) throws Exception {
    MockHttpServletRequestBuilder request = post(login, "/tasks/bulk/preview").param("act", act);
    for (Task task : tasks) {
      request.param("task", task.id().value());
    }
    return BROWSER.web.perform(request);
  }

  private static MockHttpServletRequestBuilder doing(
      String login, String act, String commandId, Task... tasks) {
    MockHttpServletRequestBuilder request =
        post(login, "/tasks/bulk").param("act", act).param("commandId", commandId);
    for (Task task : tasks) {
      request.param("task", task.id().value()).param("version", Long.toString(task.version()));
    }
    return request;
  }

  private static Task now(Task task) {
    return OFFICE.find(task.id()).orElseThrow();
  }

  @Test
  void whatIsLookedAtFirstChangesNothing() throws Exception {
    Task mine = plan("kansai-green-cluster");
    Task foreign = plan("k-rip");
    long before = OFFICE.head();

    preview("kansai-green-cluster.manager", "claim", mine, foreign)
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("possible for 1 of them, not for 1"),
                        containsString(mine.id().value()),
                        not(containsString(foreign.id().value())),
                        not(containsString("??")))));

    assertThat(OFFICE.head()).isEqualTo(before);
  }

  @Test
  void eachTaskIsClaimedForItselfAndTheSameSendingOnce() throws Exception {
    Task one = plan("kansai-bio-cluster");
    Task foreign = plan("k-rip");
    MockHttpServletRequestBuilder sending =
        doing("kansai-bio-cluster.manager", "claim", "bulk-1", one, foreign);

    BROWSER
        .web
        .perform(sending)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1 claimed, 1 not.")));
    long after = OFFICE.head();
    BROWSER.web.perform(sending).andExpect(content().string(containsString("1 claimed, 1 not.")));

    assertThat(now(one).holder()).isEqualTo(Office.person("kansai-bio-cluster.manager"));
    assertThat(now(foreign).holder()).isNull();
    assertThat(OFFICE.head()).isEqualTo(after);
  }

  @Test
  void theDirectorGivesTheBureausTasksToOneOfItsOfficers() throws Exception {
    Task own = assessment("kyushu-silicon-cluster");
    Task foreign = assessment("recycling-society-creation");
    preview("kyushu.director", "assign", own)
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Name of kyushu.officer1"),
                        containsString("Name of kyushu.officer2"),
                        not(containsString("Name of kinki.officer1")))));

    BROWSER
        .web
        .perform(
            doing("kyushu.director", "assign", "bulk-2", own, foreign)
                .param("to", "kyushu.officer2")
                .param("reason", "The other officer is on leave"))
        .andExpect(content().string(containsString("1 assigned, 1 not.")));

    assertThat(now(own).holder()).isEqualTo(Office.person("kyushu.officer2"));
    assertThat(now(foreign).holder()).isNull();
  }

  @Test
  void assigningWithoutAPersonAndAReasonAsksForThemAndAssignsNothing() throws Exception {
    Task own = assessment("tokai-manufacturing-creation");

    BROWSER
        .web
        .perform(doing("chubu.director", "assign", "bulk-3", own).param("reason", "Leave"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(allOf(containsString("href=\"#to\""), containsString("value=\"Leave\""))));

    assertThat(now(own).holder()).isNull();
  }

  @Test
  void aReminderIsOnRecordAndShownToWhoeverHasToDoIt() throws Exception {
    Task plan = plan("hokkaido-super-cluster-2");
    long before = OFFICE.head();

    BROWSER
        .web
        .perform(doing("hokkaido.officer1", "remind", "bulk-4", plan))
        .andExpect(content().string(containsString("1 reminded of, 0 not.")));

    assertThat(now(plan).remindedAt()).isEqualTo(OFFICE.clock.instant());
    assertThat(OFFICE.facts("hokkaido-super-cluster-2", before)).containsExactly("task.reminded");
    assertThat(page("hokkaido-super-cluster-2.manager", "/tasks?view=unclaimed"))
        .contains("reminded ");
    assertThat(page("hokkaido.officer1", "/tasks/" + plan.id() + "/detail")).contains("Reminded");
  }

  @Test
  void whoIsNotSetOverATaskRemindsNobody() throws Exception {
    Task plan = plan("tohoku-manufacturing-corridor");
    BROWSER
        .web
        .perform(doing("tohoku-manufacturing-corridor.manager", "remind", "bulk-5", plan))
        .andExpect(content().string(containsString("0 reminded of, 1 not.")));
    assertThat(now(plan).remindedAt()).isEqualTo(plan.remindedAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "complete", ""})
  void nothingIsDecidedInBulk(String act) throws Exception {
    Task plan = plan("tohoku-manufacturing-corridor");
    BROWSER
        .web
        .perform(doing("tohoku-manufacturing-corridor.manager", act, "bulk-6", plan))
        .andExpect(status().isBadRequest());
    assertThat(OFFICE.find(TaskId.of(plan.id().value())).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void theListOffersEachWhatIsTheirs() throws Exception {
    assertThat(page("kinki.director", "/tasks?view=waiting"))
        .contains("value=\"assign\"", "value=\"remind\"");
    assertThat(page("kinki.officer1", "/tasks?view=waiting"))
        .contains("value=\"remind\"")
        .doesNotContain("value=\"assign\"");
  }

  private static String page(String login, String url) throws Exception {
    return BROWSER
        .web
        .perform(get(login, url))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
