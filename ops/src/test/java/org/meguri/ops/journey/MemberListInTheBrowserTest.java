package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/** An officer takes a spreadsheet of members in: all of it, or nothing with the errors by line. */
@Order(6)
class MemberListInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Charset SHIFT_JIS = Charset.forName("Windows-31J");
  private static final String HEADING = "種別,会社法人等番号,名称,都道府県,所属,プロジェクト,参加日";
  private static final String COMPANY = "企業,%012d,%s,岡山県,,recycling-society-creation,2006-04-01";

  private final AtDesk officer = AtDesk.of("chugoku.officer1");

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
  }

  @Test
  void aListInShiftJisIsCheckedThenTaken() {
    List<String> rows =
        List.of(COMPANY.formatted(700001, "架空㈱瀬戸精機"), COMPANY.formatted(700002, "架空高梁川工業"));
    openTheForm();
    long facts = MEGURI.facts();
    sends(written(rows, SHIFT_JIS), true);
    assertThat(notice()).contains(AtDesk.word("memberImport.would"), "新規登録 2");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    sends(written(rows, SHIFT_JIS), false);
    assertThat(notice()).contains(AtDesk.word("memberImport.done"), "新規登録 2");
    officer.window().look("member-import-done");
    MEGURI.settle();
    officer.clicks("case.member.plural");
    officer.page().fill("#text", "高梁川");
    officer.page().locator("form[role=search] button").click();
    officer.follows("架空高梁川工業").looks("member");
    assertThat(officer.text()).contains("岡山県", AtDesk.word("status.member.COMPANY"));
    nothingWrong();
  }

  @Test
  void aListWithBadRowsSaysEachLineAndTakesNone() {
    openTheForm();
    long facts = MEGURI.facts();
    sends(
        written(
            List.of(
                COMPANY.formatted(700011, "架空水島化学"),
                COMPANY.formatted(700012, "架空倉敷繊維").replace("岡山県", "岡山国"),
                COMPANY.formatted(700013, "架空津山金属").replace("2006-04-01", "来年")),
            SHIFT_JIS),
        false);
    assertThat(officer.page().locator("#errors tbody td:first-child").allInnerTexts())
        .isEqualTo(List.of("3", "4"));
    assertThat(officer.page().locator("#errors").innerText())
        .contains("都道府県", AtDesk.word("refused.prefecture-unknown"))
        .contains("参加日", AtDesk.word("refused.day-unfit"));
    officer.window().look("member-import-refused");
    assertThat(MEGURI.facts()).isEqualTo(facts);
    officer.goesTo("member");
    officer.page().fill("#text", "架空水島化学");
    officer.page().locator("form[role=search] button").click();
    assertThat(officer.page().locator("main table").count()).isZero();
    nothingWrong();
  }

  @Test
  void aListNobodyCanReadOrFarTooLongIsRefusedAsAWhole() {
    openTheForm();
    long facts = MEGURI.facts();
    byte[] unreadable =
        written(List.of(COMPANY.formatted(700021, "架空玉野造船")), StandardCharsets.UTF_16LE);
    sends(unreadable, false);
    assertThat(officer.page().locator("#errors").innerText())
        .contains(AtDesk.word("refused.encoding-unknown"));
    sends(
        written(
            Collections.nCopies(100_000, COMPANY.formatted(700022, "架空井原デニム")),
            StandardCharsets.UTF_8),
        false);
    assertThat(officer.page().locator("#errors").innerText())
        .contains(AtDesk.word("refused.list-too-long"));
    assertThat(MEGURI.facts()).isEqualTo(facts);
    nothingWrong();
  }

  private void openTheForm() {
    officer.goesTo("member").clicks("memberImport.title").looks("member-import");
  }

  private void sends(byte[] file, boolean dryRun) {
    officer.page().setInputFiles("#file", new FilePayload("members.csv", "text/csv", file));
    officer.page().locator("button[name=dryRun][value=" + dryRun + "]").click();
    officer.page().locator(".notice.good, #errors").first().waitFor();
  }

  private String notice() {
    return officer.page().locator(".notice.good").innerText();
  }

  private static byte[] written(List<String> rows, Charset charset) {
    return (HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(charset);
  }

  private void nothingWrong() {
    assertThat(officer.window().complaints()).isEmpty();
  }
}
