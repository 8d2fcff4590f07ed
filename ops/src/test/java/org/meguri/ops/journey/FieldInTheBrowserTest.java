package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** What a manager records of the field stands beside what the survey is told. */
@Order(6)
class FieldInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "next-generation-core-industries";
  private static final String SUBJECT = "架空 次世代材料セミナー";
  private static final String THEME = "架空 共同試作";
  private static final String EXPLANATION = "explanation.SEMINARS";

  private final AtDesk manager = AtDesk.of(PROJECT + ".manager");

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
  }

  @Test
  void anActivityAndItsCorrectionStandBesideTheFiguresOfTheSurvey() {
    recordsASeminarOf("40");
    correctsItTo("45");
    manager.opens("unclaimed", "submitFigures", PROJECT).looks("figures-beside-recorded");
    assertThat(preset("figures.SEMINARS")).isEqualTo("1");
    assertThat(preset("figures.SEMINAR_PARTICIPANTS")).isEqualTo("45");
    assertThat(manager.text()).contains("活動記録(45)と異なる理由");

    long facts = MEGURI.facts();
    manager.fillsTheRest().fills("figures.SEMINARS", "3").fills(EXPLANATION, "");
    assertThat(manager.isRefused(EXPLANATION))
        .contains(AtDesk.word("refused.difference-unexplained"));
    assertThat(preset("figures.SEMINARS")).isEqualTo("3");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    manager.window().look("difference-unexplained");

    manager.fills(EXPLANATION, "共催の二回を含む。").completes();
    manager.window().look("/projects/" + PROJECT + "?tab=surveys", "reported-beside-recorded");
    manager.page().getByText(AtDesk.word("survey.differences")).click();
    assertThat(manager.text()).contains("共催の二回を含む。");
    assertThat(manager.window().complaints()).isEmpty();
  }

  @Test
  void membersAreChosenByNameWithTheKeyboardAndLeadToWhatTheyTakePartIn() {
    membersCome();
    manager.goesTo("partnership").begins("foundPartnership");
    manager.fills("project", PROJECT).fills("kind", "BUSINESS_BUSINESS").fills("theme", THEME);
    String first = choosesByKeyboard("架空笠岡ねじ");
    String second = choosesByKeyboard("架空笠岡ばね");
    assertThat(preset("members")).isEqualTo(first + "\n" + second);
    manager.window().look("members-chosen-by-name");
    manager.files();
    manager.page().locator("main a[href='/cases/member/" + idIn(second) + "']").first().click();
    manager.clicks("case.partnership.plural");
    assertThat(manager.page().url()).endsWith("/cases/partnership?mentions=member/" + idIn(second));
    assertThat(manager.text()).contains(THEME, "架空笠岡ばね");
    manager.window().look("partnerships-of-a-member");
    assertThat(manager.window().complaints()).isEmpty();
  }

  @Test
  void anActivityOfTheFutureOrBeforeTheProjectIsRefusedAtItsDay() {
    long facts = MEGURI.facts();
    for (String[] wrong :
        new String[][] {
          {"2007-05-17", "refused.activity-in-future"},
          {"1999-12-31", "refused.activity-before-project"}
        }) {
      manager.goesTo("activity").begins("recordActivity");
      manager.fills("kind", "OTHER").fills("heldOn", wrong[0]);
      manager.fills("subject", "残る件名").fills("place", "広島市");
      assertThat(manager.isRefused("heldOn")).contains(AtDesk.word(wrong[1]));
      assertThat(preset("subject")).isEqualTo("残る件名");
    }
    assertThat(MEGURI.facts()).isEqualTo(facts);
    assertThat(manager.window().complaints()).isEmpty();
  }

  private static void membersCome() {
    String line = "企業,%s,岡山県," + PROJECT + ",2006-04-01\r\n";
    String list = "種別,名称,都道府県,プロジェクト,参加日\r\n" + line.formatted("架空笠岡ねじ") + line.formatted("架空笠岡ばね");
    Api.Reply taken =
        Api.as("chugoku.officer1").send("POST", "/api/members/import", "text/csv", list);
    assertThat(taken.status()).as(taken.raw().body()).isEqualTo(200);
    MEGURI.settle();
  }

  /** Types the name and takes the only one of it; what the list says of it. */
  private String choosesByKeyboard(String name) {
    Page page = manager.page();
    String before = preset("members");
    page.focus("#members-find");
    page.keyboard().type(name);
    Locator offered = page.locator("#members-choices option");
    page.waitForCondition(
        () -> offered.count() == 1 && offered.getAttribute("value").startsWith(name));
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !preset("members").equals(before));
    assertThat(page.inputValue("#members-find")).isEmpty();
    String chosen = preset("members").substring(before.length()).strip();
    assertThat(chosen).matches(name + " \\(member-\\d+\\)");
    return chosen;
  }

  private static String idIn(String choice) {
    return choice.substring(choice.indexOf('(') + 1, choice.length() - 1);
  }

  private void recordsASeminarOf(String participants) {
    manager.goesTo("activity").begins("recordActivity").looks("recordActivity");
    manager.fills("kind", "SEMINAR").fills("heldOn", "2007-02-20");
    manager.fills("subject", SUBJECT).fills("place", "広島市");
    manager.fills("participants", participants).files();
    assertThat(manager.text()).contains(SUBJECT, participants);
  }

  private void correctsItTo(String participants) {
    manager.goesTo("activity").follows(SUBJECT).begins("correctActivity").looks("correctActivity");
    manager.fills("participants", participants);
    manager.isRefused("reason");
    manager.fills("reason", "受付名簿と突き合わせた。").files();
    manager.looks("activity");
    assertThat(manager.text()).contains(participants);
  }

  private String preset(String field) {
    return manager.page().inputValue("[name='" + field + "']");
  }
}
