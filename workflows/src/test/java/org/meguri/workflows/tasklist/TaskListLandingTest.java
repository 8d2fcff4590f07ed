package org.meguri.workflows.tasklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.meguri.workflows.Browser.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;

class TaskListLandingTest {

  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();
  private static final String PROJECT = "tokyo-bio-genome-venture-network";
  private static final String MANAGER = PROJECT + ".manager";

  @BeforeAll
  static void planningSeason() {
    OFFICE.openSeason("2006-01-10");
  }

  @Test
  void theListOpensOnWhatIsHeldElseOnWhatMayBeClaimed() throws Exception {
    BROWSER
        .web
        .perform(get(MANAGER, "/tasks?due=month"))
        .andExpect(redirectedUrl("/tasks?view=unclaimed&due=month"));
    OFFICE.claimed(OFFICE.task(PROJECT, 2006, "draftPlan"), MANAGER);
    BROWSER
        .web
        .perform(get(MANAGER, "/tasks").flashAttr("notice", "Done."))
        .andExpect(redirectedUrl("/tasks?view=mine"))
        .andExpect(flash().attribute("notice", is("Done.")));
  }

  @Test
  void whoHasNothingToDoIsToldWhatToDoNext() throws Exception {
    BROWSER.web.perform(get("auditor", "/tasks")).andExpect(redirectedUrl("/tasks?view=mine"));
    BROWSER
        .web
        .perform(get("auditor", "/tasks?view=mine"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("There is work in these views:")))
        .andExpect(content().string(containsString("/tasks?view=waiting")));
    BROWSER
        .web
        .perform(get("admin", "/tasks?view=mine"))
        .andExpect(content().string(containsString("Nothing waits for you now.")));
  }

  @Test
  void theDetailPaneTellsWhatHappenedToTheTask() throws Exception {
    Task task = OFFICE.task("regional-industries-activation", 2006, "draftPlan");
    OFFICE.claimed(task, "regional-industries-activation.manager");
    OFFICE.meguri.awaitCaughtUp();
    BROWSER
        .web
        .perform(get("kanto.officer1", "/tasks/{id}/detail", task.id().value()))
        .andExpect(content().string(containsString("Task created / ")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Task claimed / Name of regional-industries-activation.manager")));
  }
}
