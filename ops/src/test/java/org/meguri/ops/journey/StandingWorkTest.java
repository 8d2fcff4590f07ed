package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** What people do outside the yearly round: a target left open, interests, late figures. */
@Order(6)
class StandingWorkTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
  }

  @Test
  void directorSetsTheTargetThePlanLeftOpen() {
    String project = "hokkaido-super-cluster-2";
    String plan = "/projects/" + project + "?tab=plan";
    AtDesk officer = AtDesk.of("hokkaido.officer1");
    officer.window().look(plan, "target-to-set");
    assertThat(officer.text()).contains(AtDesk.word("project.targetToSet"), "46");
    AtDesk director = AtDesk.of("hokkaido.director");
    director.window().open(plan);
    director.page().locator("a.button[href^='/tasks/']").click();
    director.opens("unclaimed", "setTarget", project).looks("setTarget");
    director.fills("value", "1000").fillsTheRest().completes();
    officer.window().look(plan, "target-set");
    assertThat(officer.text())
        .contains("1,000", AtDesk.word("targetState.SET"))
        .doesNotContain(AtDesk.word("project.targetToSet"));
    officer.window().open("/projects/" + project + "?tab=history");
    assertThat(officer.text()).contains(AtDesk.word("event.project.pending-target-set"));
    nothingWrong(officer, director);
  }

  @Test
  void memberDeclaresAnInterestAndTheSecretariatSeesIt() {
    String note = "産業支援機関の会員である。";
    AtDesk member = AtDesk.of("commission.member2");
    member.window().look("/commission", "commission-member");
    member.window().look("/commission/interests/new", "declareInterest");
    member.fills("project", "tokyo-information-venture-forum").fills("kind", "MEMBERSHIP");
    member.fills("from", "2006-04-01").fills("note", note);
    member.sends("");
    member.page().waitForURL("**/commission");
    assertThat(member.page().locator(".notice.good").innerText()).isNotBlank();
    assertThat(member.text()).contains(note);
    AtDesk secretariat = AtDesk.of("policy.officer");
    secretariat.window().look("/commission", "commission-secretariat");
    assertThat(secretariat.text()).contains(note);
    assertThat(secretariat.page().locator("a[href*='/interests/']").count()).isZero();
    secretariat.window().look("/commission/members/new", "appointMember");
    String term = "/commission/members/" + MEGURI.person("commission.member2").value() + "/end";
    secretariat.window().look(term, "endMembership");

    member.page().locator("a[href$='/end']").first().click();
    member.page().waitForLoadState();
    member.looks("endInterest");
    member.fills("note", "退会した。").sends("");
    member.page().waitForURL("**/commission");
    assertThat(member.text()).contains("退会した。");
    nothingWrong(member, secretariat);
  }

  @Test
  void surveyRoundHasAPageWithTheLateException() {
    String round = "/survey-rounds/survey-tohoku-manufacturing-corridor-2006-SPRING";
    AtDesk director = AtDesk.of("tohoku.director");
    director.window().look(round, "round");
    director.window().look(round + "/exception", "lateException");
    AtDesk manager = AtDesk.of("tohoku-manufacturing-corridor.manager");
    String figures = round + "/sources/tohoku-manufacturing-corridor-promotion/figures";
    manager.window().look(figures, "lateFigures");
    manager.fillsTheRest().sends("");
    manager.page().locator("#errors").waitFor();
    assertThat(manager.text()).contains(AtDesk.word("refused.round-still-open"));
    nothingWrong(director, manager);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hokkaido.officer1",
        "hokkaido.director",
        "k-rip.manager",
        "policy.officer",
        "policy.director",
        "commission.chair",
        "commission.member2",
        "auditor",
        "admin"
      })
  void everyEntryOfTheMenuLeadsSomewhere(String login) {
    AtDesk somebody = AtDesk.of(login);
    somebody.window().open("/tasks");
    @SuppressWarnings("unchecked")
    List<String> entries =
        (List<String>) menu(somebody).evaluateAll("all => all.map(a => a.getAttribute('href'))");
    assertThat(entries).hasSizeGreaterThanOrEqualTo(2);
    for (String entry : entries) {
      assertThat(somebody.window().open(entry)).as(entry).isEqualTo(200);
    }
    nothingWrong(somebody);
  }

  private static Locator menu(AtDesk somebody) {
    return somebody.page().locator("nav.mainnav a");
  }

  private static void nothingWrong(AtDesk... desks) {
    for (AtDesk desk : desks) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }
}
