package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** A bureau sees to its managers' tasks: reminds of several at once, gives one out, is refused. */
@Order(5)
class SupervisionTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "tokai-bio-manufacturing-creation";

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void whatIsDoneToSeveralIsLookedAtFirstAndAnsweredEach() {
    AtDesk officer = AtDesk.of("shikoku.officer2");
    Page page = officer.page();
    officer.window().open("/tasks?view=waiting");
    page.locator("[data-select-all]").check();
    int chosen = page.locator("tr[data-task]").count();
    long facts = MEGURI.facts();
    page.locator("button[name=act][value=remind]").click();
    page.locator("form[action$='/tasks/bulk']").waitFor();
    officer.window().look("bulk-preview");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    page.locator("form[action$='/tasks/bulk'] button.main").click();
    page.locator(".notice.good").waitFor();
    assertThat(page.locator("tbody .chip.good").count()).isEqualTo(chosen).isPositive();
    officer.window().look("bulk-result");
    MEGURI.settle();
    AtDesk manager = AtDesk.of("shikoku-techno-bridge.manager");
    manager.window().open("/tasks?view=unclaimed");
    assertThat(manager.page().locator("tr[data-task] .chip.warn").first().innerText())
        .contains("督促");
    assertThat(officer.window().complaints()).isEmpty();
  }

  @Test
  void oneTaskIsGivenOutInItsPane() {
    AtDesk director = AtDesk.of("chubu.director");
    Page page = director.page();
    director.window().open("/tasks?view=waiting&project=" + PROJECT);
    page.keyboard().press("j");
    Locator pane = page.locator("#detail article");
    pane.waitFor();
    pane.locator("summary").click();
    director.window().look("assign");
    pane.locator("#assign-to").selectOption(MEGURI.person(PROJECT + ".manager").value());
    pane.locator("#assign-reason").fill("担当者に確認済み");
    pane.locator("form[action$='/assign'] button").click();
    page.waitForURL("**/tasks/*");
    assertThat(director.text()).contains("クラスターマネージャー");
    assertThat(director.window().complaints()).isEmpty();
  }

  @Test
  void whyAClaimWasRefusedIsSaidOnThePageThatFollows() {
    String project = "hokkaido-super-cluster-2";
    AtDesk manager = AtDesk.of(project + ".manager");
    Page page = manager.page();
    manager.window().open("/tasks?view=unclaimed&project=" + project);
    page.locator("tr[data-task] [data-open]").first().click();
    page.waitForURL("**/tasks/*");
    String task = manager.address().replaceAll(".*/", "");
    Api other = Api.as(project + ".manager");
    String path = "/api/tasks/" + task;
    for (String act : new String[] {"/claim", "/release"}) {
      long version = other.get(path).body().at("/task/version").asLong();
      assertThat(other.post(path + act, Map.of("version", version)).status()).isEqualTo(200);
    }
    page.locator("form[action$='/claim'] button").click();
    page.locator("#errors").waitFor();
    assertThat(manager.text()).contains("stale-version");
    assertThat(manager.window().complaints()).isEmpty();
  }
}
