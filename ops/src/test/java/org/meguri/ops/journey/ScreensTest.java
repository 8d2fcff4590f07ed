package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.Chromium;
import org.meguri.ops.running.RunningMeguri;
import org.meguri.ops.running.Window;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Kinds;

/**
 * Every screen opened in both languages: axe finds nothing, the console is silent, no word is
 * missing. Pictures are left in target/screens.
 */
@Order(2)
class ScreensTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void door() {
    try (Window window = Chromium.window()) {
      window.look("/login", "login");
      window.look("/login?error", "login-wrong");
      window.look("/login?throttled", "login-throttled");
      window.look("/login?logout", "login-out");
      window.look("/invitation/none", "invitation-closed");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void taskListInEveryView() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    for (String view :
        List.of("mine", "unclaimed", "substituting", "week", "overdue", "waiting", "done")) {
      officer.window().look("/tasks?view=" + view, "tasks-" + view);
    }
    AtDesk.of("policy.officer").window().look("/tasks?view=waiting&sort=-due", "tasks-policy");
    nothingWrong(officer, AtDesk.of("policy.officer"));
  }

  @Test
  void taskListByKeyboard() {
    AtDesk manager = AtDesk.of("k-rip.manager");
    AtDesk policy = AtDesk.of("policy.officer");
    policy.window().open("/tasks?view=waiting");
    policy.page().keyboard().press("j");
    Locator pane = policy.page().locator("#detail article");
    pane.waitFor();
    policy.window().look("tasks-detail");
    policy.page().keyboard().press("?");
    policy.page().locator("#keys-help[open]").waitFor();
    policy.window().look("tasks-keys");
    policy.page().keyboard().press("Escape");
    policy.page().keyboard().press("/");
    assertThat(policy.page().evaluate("document.activeElement.id")).isEqualTo("text");
    nothingWrong(manager, policy);
  }

  @Test
  void projectsAndEveryTabOfACase() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    AtDesk policy = AtDesk.of("policy.officer");
    policy.window().look("/projects", "projects");
    policy.window().look("/projects/hokkaido-super-cluster-2?tab=plan", "project-hokkaido-plan");
    assertThat(policy.text()).as("a target's code in place of its name").doesNotContain("SALES");
    for (String tab :
        List.of(
            "overview", "plan", "surveys", "assessments", "cases", "tasks", "diagram", "history")) {
      officer.window().look("/projects/k-rip?tab=" + tab, "project-" + tab);
    }
    officer.window().look("/projects/k-rip?tab=plan&asOf=2006-01-31", "project-as-of");
    nothingWrong(officer, policy);
  }

  @Test
  void theProgrammeAtAGlanceAndTheSurveyDesk() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    AtDesk policy = AtDesk.of("policy.officer");
    policy.window().look("/dashboard", "dashboard");
    policy.window().look("/dashboard?asOf=2006-01-31", "dashboard-as-of");
    policy.page().locator("a[href='/surveys?asOf=2006-01-31']").click();
    policy.page().waitForURL("**/surveys**");
    policy.window().look("/surveys", "surveys");
    officer.window().look("/dashboard", "dashboard-bureau");
    officer.window().look("/surveys", "surveys-bureau");
    nothingWrong(officer, policy);
  }

  @Test
  void casesOfEveryKind() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    AtDesk policy = AtDesk.of("policy.officer");
    officer.window().look("/cases", "cases");
    for (CaseKind<?> kind : MEGURI.bean(Kinds.class).all()) {
      policy.window().look("/cases/" + kind.key(), "cases-" + kind.key());
    }
    officer.window().look("/cases/organization?sort=title&status=NONE", "cases-none");
    for (String tab : List.of("overview", "tasks", "diagram", "history")) {
      officer.window().look("/cases/organization/k-rip-promotion?tab=" + tab, "case-" + tab);
    }
    officer.window().look("/cases/organization/acts/register", "act-register");
    officer.window().look("/cases/organization/k-rip-promotion/acts/rename", "act-rename");
    nothingWrong(officer, policy);
  }

  @Test
  void processIsDrawn() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    officer.window().open("/projects/k-rip?tab=diagram");
    officer.page().locator("[data-canvas] svg .djs-shape").first().waitFor();
    assertThat(officer.page().locator("[data-canvas] svg .djs-shape").count()).isGreaterThan(20);
    nothingWrong(officer);
  }

  @Test
  void auditorsReplay() {
    AtDesk auditor = AtDesk.of("auditor");
    auditor.window().look("/audit/projects/k-rip", "replay");
    Locator where = auditor.page().locator("[data-where]");
    auditor.page().waitForCondition(() -> !where.innerText().isBlank());
    auditor.page().locator("[data-pin=a]").click();
    auditor.page().locator("[data-step=back]").click();
    auditor.page().locator("[data-pin=b]").click();
    auditor.page().locator("[data-needs-pins]").click();
    auditor.page().waitForLoadState();
    auditor.window().look("replay-difference");
    nothingWrong(auditor);
  }

  @Test
  void errorPages() {
    AtDesk manager = AtDesk.of("k-rip.manager");
    manager.window().look("/nothing", "error-404");
    manager.window().look("/projects/kyushu-silicon-cluster", "error-403");
    manager.window().look("/projects?asOf=yesterday", "error-400");
    assertThat(manager.text()).doesNotContain("Exception");
    nothingWrong(manager);
  }

  @Test
  void commissionRoom() {
    List<String> reviews =
        MEGURI
            .jdbc()
            .sql("select distinct stream from log.event where stream_type = 'review' order by 1")
            .query(String.class)
            .list();
    AtDesk chair = AtDesk.of("commission.chair");
    AtDesk inConflict = AtDesk.of("commission.member3");
    for (String review : reviews) {
      chair.window().look("/reviews/" + review, "review-" + review);
      inConflict.window().look("/reviews/" + review, "review-conflict-" + review);
      assertThat(inConflict.text()).doesNotContain("の意見。");
    }
    nothingWrong(chair, inConflict);
  }

  private static void nothingWrong(AtDesk... desks) {
    for (AtDesk desk : desks) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }
}
