package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** A bureau's council with its meeting and minutes; the policy group's budget and what is left. */
@Order(6)
class CouncilAndBudgetInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String COUNCIL = "架空 瀬戸内金融連携会議";
  private static final String PROJECT = "okinawa-industries-promotion";
  private static final String YEAR = "2008";

  private final AtDesk officer = AtDesk.of("chugoku.officer1");
  private final AtDesk drafter = AtDesk.of("policy.officer");
  private final AtDesk director = AtDesk.of("policy.director");

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
  }

  @Test
  void aCouncilMeetsAndItsMinutesAreRecordedAndCorrected() {
    officer.goesTo("council").begins("establishCouncil").looks("establishCouncil");
    officer.fills("kind", "FINANCE").fills("name", COUNCIL).fills("bureau", "chugoku");
    officer.fills("members", "中国地方の銀行\n信用金庫協会").files();
    officer.begins("conveneMeeting").looks("conveneMeeting");
    officer.fills("heldOn", "2007-05-15").fills("place", "広島市");
    officer.fills("agenda", "融資の状況\n次年度の進め方").files();
    officer.begins("recordMinutes").looks("recordMinutes");
    officer.fills("meeting", "1-0").fills("present", "2");
    officer.fills("minutes", "融資の件数を確認した。").files();
    officer.begins("correctMinutes").looks("correctMinutes");
    officer.fills("minutes", "融資の件数と額を確認した。");
    officer.isRefused("reason");
    officer.fills("reason", "額が抜けていた。").files();
    officer.looks("council");
    assertThat(officer.text()).contains("次年度の進め方", "融資の件数と額を確認した。", "信用金庫協会");
    officer.clicks("project.tab.history");
    assertThat(officer.text()).contains(AtDesk.word("event.council.minutes-corrected"));
    nothingWrong(officer);
  }

  @Test
  void aBudgetIsDraftedDecidedByAnotherAndCarriedOverForAReason() {
    drafter.goesTo("budget").begins("proposeBudgetTotal").fills("fiscalYear", YEAR);
    drafter.fills("amount", "9000000").fillsTheRest().files();
    decides("APPROVE", "").files();
    drafter.goesTo("budget").begins("proposeAllocation").fills("fiscalYear", YEAR);
    drafter.fills("source", "PROJECT").fills("project", PROJECT).fills("amount", "9000001");
    drafter.fillsTheRest().files();
    long facts = MEGURI.facts();
    assertThat(decides("APPROVE", "").isRefused()).contains(AtDesk.word("refused.beyond-total"));
    assertThat(MEGURI.facts()).isEqualTo(facts);
    director.fills("decision", "REFUSE").fills("reason", "総額を超える。").files();
    drafter.goesTo("budget").begins("proposeAllocation").fills("fiscalYear", YEAR);
    drafter.fills("project", PROJECT).fills("amount", "8000000").fillsTheRest().files();
    decides("APPROVE", "").files();
    carriesOver();
    nothingWrong(drafter, director);
  }

  private void carriesOver() {
    drafter.page().reload();
    drafter.begins("askCarryOver").looks("askCarryOver").fills("amount", "500000");
    assertThat(drafter.isRefused("reason")).contains("「理由」を入力してください。");
    drafter.fills("reason", "工期が延びた。").files();
    long facts = MEGURI.facts();
    assertThat(decides("APPROVE", "").text())
        .contains(AtDesk.word("status.budgetMatter.CARRY_OVER"), "500,000 円", "工期が延びた。");
    assertThat(director.isRefused("reason")).contains(AtDesk.word("refused.reason-missing"));
    assertThat(MEGURI.facts()).isEqualTo(facts);
    director.window().look("carry-over-without-reason");
    director.fills("reason", "やむを得ないと認める。").files();
    director.looks("budget");
    assertThat(director.text()).contains("8,000,000円", "500,000円");
  }

  private AtDesk decides(String decision, String reason) {
    String drafted = drafter.page().locator("h1 span").first().innerText();
    director.goesTo("budget").follows(drafted).begins("decideBudget").looks("decideBudget");
    return director.fills("decision", decision).fills("reason", reason);
  }

  private static void nothingWrong(AtDesk... desks) {
    for (AtDesk desk : List.of(desks)) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }
}
