package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** What somebody typed wrongly: named in the summary, still in the form, and recorded nowhere. */
@Order(6)
class BadInputOnPagesTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String VENTURES = "figures.NEW_BUSINESSES_LAUNCHED";
  private static final String VISITS = "figures.COMPANY_VISITS";

  @BeforeAll
  static void figuresAreAskedFor() {
    MEGURI.goOnTo(LocalDate.of(2007, 4, 2));
  }

  @Test
  void wrongFiguresAreNamedAndEverythingTypedStays() {
    AtDesk manager = figuresOf("shikoku-techno-bridge");
    long facts = MEGURI.facts();
    manager.fillsTheRest().fills(VENTURES, "-5").fills(VISITS, "たくさん");
    manager.fills("remarks", "四国四県の合計。");
    manager.sends("");
    Page page = manager.page();
    page.locator("#errors").waitFor();
    assertThat(page.locator("#errors a").evaluateAll("all => all.map(a => a.getAttribute('href'))"))
        .isEqualTo(List.of("#" + VISITS, "#" + VENTURES));
    assertThat(page.inputValue("[name='" + VENTURES + "']")).isEqualTo("-5");
    assertThat(page.inputValue("[name='" + VISITS + "']")).isEqualTo("たくさん");
    assertThat(page.inputValue("[name=remarks]")).isEqualTo("四国四県の合計。");
    manager.window().look("bad-figures");
    page.locator("#errors a").first().click();
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo(VISITS);
    assertThat(MEGURI.facts()).isEqualTo(facts);
    manager.fills(VENTURES, "5").fills(VISITS, "120").completes();
    assertThat(manager.window().complaints()).isEmpty();
  }

  @Test
  void formOvertakenMeanwhileShowsBothVersions() {
    String project = "hokuriku-manufacturing-creation";
    AtDesk manager = figuresOf(project);
    manager.fillsTheRest().fills("remarks", "二つの窓で開いた。");
    String task = manager.address().replaceAll(".*/", "");
    Api other = Api.as(project + ".manager");
    String path = "/api/tasks/" + task;
    assertThat(other.post(path + "/release", Map.of("version", version(other, path))).status())
        .isEqualTo(200);
    assertThat(other.post(path + "/claim", Map.of("version", version(other, path))).status())
        .isEqualTo(200);
    long facts = MEGURI.facts();
    manager.sends("");
    manager.page().locator("#errors").waitFor();
    assertThat(manager.text()).contains(AtDesk.word("error.stale"), AtDesk.word("form.yours"));
    assertThat(manager.page().inputValue("[name=remarks]")).isEqualTo("二つの窓で開いた。");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    manager.window().look("stale");
    manager.completes();
    assertThat(manager.window().complaints()).isEmpty();
  }

  @Test
  void formSentTwiceIsRecordedOnce() {
    String project = "kyushu-silicon-cluster";
    AtDesk manager = figuresOf(project);
    manager.fillsTheRest();
    Object statuses =
        manager
            .page()
            .evaluate(
                "() => { const form = document.querySelector('form[data-confirm]');"
                    + " const body = new URLSearchParams(new FormData(form));"
                    + " const send = () => fetch(form.action, {method: 'POST', body});"
                    + " return Promise.all([send(), send()]).then(all => all.map(r => r.status)); }");
    assertThat(statuses).isEqualTo(List.of(200, 200));
    MEGURI.settle();
    assertThat(
            Api.as(project + ".manager")
                .get("/api/projects/" + project + "/history?limit=200")
                .body()
                .findValuesAsText("event"))
        .containsOnlyOnce("survey.figures-submitted");
  }

  @Test
  void tenMegabytesInATextFieldAreRefusedInWords() {
    AtDesk manager = figuresOf("kansai-neo-cluster");
    long facts = MEGURI.facts();
    manager.fillsTheRest();
    manager
        .page()
        .evaluate(
            "() => { const form = document.querySelector('form[data-confirm]');"
                + " form.querySelector('[name=remarks]').value = 'あ'.repeat(3500000); form.submit(); }");
    manager.page().locator("#errors a[href='#remarks']").waitFor();
    manager.page().waitForLoadState();
    assertThat(manager.page().evaluate("document.getElementById('remarks').value.length"))
        .isEqualTo(3_500_000);
    assertThat(MEGURI.facts()).isEqualTo(facts);
  }

  private static AtDesk figuresOf(String project) {
    return AtDesk.of(project + ".manager").opens("unclaimed", "submitFigures", project);
  }

  private static long version(Api caller, String path) {
    return caller.get(path).body().at("/task/version").asLong();
  }
}
