package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeReadingTest {
  private static final String FILE = secondTerm();
  private static final ProgrammeReading READING = new ProgrammeReading();

  @Test
  void theSecondTermReadsWithoutAnError() throws Exception {
    assertThat(READING.read(bytes(FILE)).file()).isEqualTo(Examples.secondTerm());
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken("\"version\": 1,", "\"version\": \"one\",", 4, "/version", "import.wrong-type"),
        broken("\"version\": 1,", "", 1, "/version", "import.field-missing"),
        broken("\"version\": 1,", "\"version\": 0,", 4, "/version", "import.out-of-range"),
        broken("\"version\": 1,", "\"version\": 1e99,", 4, "/version", "import.wrong-type"),
        broken(
            "\"version\": 1,",
            "\"version\": 1, \"colour\": 2,",
            4,
            "/colour",
            "import.field-unknown"),
        broken(
            "\"version\": 1,", "\"version\": 1, \"version\": 2,", 4, "", "import.duplicate-field"),
        broken("\"version\": 1,", "\"version\": 1", 5, "", "import.malformed"),
        broken(
            "\"firstFiscalYear\": 2006",
            "\"firstFiscalYear\": 2016",
            7,
            "/lastFiscalYear",
            "import.years-reversed"),
        broken(
            "\"surchargePercentAYear\": 10.95",
            "\"surchargePercentAYear\": 100.1",
            lineOf("surchargePercentAYear"),
            "/rules/surchargePercentAYear",
            "import.out-of-range"),
        broken(
            "\"surchargePercentAYear\": 10.95",
            "\"surchargePercentAYear\": \"10.95 %\"",
            lineOf("surchargePercentAYear"),
            "/rules/surchargePercentAYear",
            "import.wrong-type"),
        broken(
            "\"id\": \"tohoku\"", "\"id\": \"hokkaido\"", 17, "/bureaus/1/id", "import.duplicate"),
        broken(
            "\"id\": \"tohoku\"", "\"id\": \"To hoku\"", 17, "/bureaus/1/id", "import.not-an-id"));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void everyErrorNamesItsLineAndField(String text, int line, String field, String messageKey) {
    assertThat(errors(text))
        .anySatisfy(
            error -> {
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.messageKey()).isEqualTo(messageKey);
            });
  }

  @Test
  void withoutASurchargeOfItsOwnAProgrammeHasTheLaws() throws Exception {
    String silent = replaced(",\n    \"surchargePercentAYear\": 10.95", "");
    assertThat(READING.read(bytes(silent)).file().rules().surchargePercentAYear())
        .isEqualByComparingTo("10.95");
    String own = replaced("\"surchargePercentAYear\": 10.95", "\"surchargePercentAYear\": 5");
    assertThat(READING.read(bytes(own)).file().rules().surchargePercentAYear())
        .isEqualByComparingTo("5");
  }

  private static int lineOf(String field) {
    return FILE.substring(0, FILE.indexOf(field)).split("\n", -1).length;
  }

  static Stream<Arguments> brokenProjects() {
    return Stream.of(
        project(
            "\"bureau\": \"okinawa\"",
            "\"bureau\": \"nowhere\"",
            "/projects/16/bureau",
            "unknown-bureau"),
        project(
            "\"id\": \"k-rip\"",
            "\"id\": \"kyushu-silicon-cluster\"",
            "/projects/15/id",
            "duplicate"),
        project(
            "\"measuredBy\": \"SALES_TRILLION_YEN\"",
            "\"measuredBy\": \"SALES\"",
            "/projects/16/targets/2/measuredBy",
            "unknown-indicator"),
        project(
            "\"measuredBy\": \"SALES_TRILLION_YEN\"",
            "\"measuredBy\": \"SALES_BILLION_YEN\"",
            "/projects/16/targets/2/unit",
            "unit-differs"),
        project(
            "\"value\": 10500",
            "\"value\": 10501",
            "/projects/2/targets/0/breakdown",
            "breakdown-differs"),
        project(
            "\"value\": 10500",
            "\"value\": null",
            "/projects/2/targets/0/value",
            "printed-without-value"),
        project(
            "\"state\": \"ILLEGIBLE\",\n          \"value\": null",
            "\"state\": \"ILLEGIBLE\",\n          \"value\": 7",
            "/projects/0/targets/4/value",
            "value-invented"),
        project(
            "[1000, 3000]",
            "[1000]",
            "/projects/10/targets/0/candidates",
            "disputed-without-candidates"),
        project(
            "\"dueBy\": \"2007-03-31\"",
            "\"dueBy\": null",
            "/projects/0/targets/0/dueBy",
            "pending-without-day"),
        project(
            "\"dueBy\": \"2007-03-31\"",
            "\"dueBy\": \"2007-02-30\"",
            "/projects/0/targets/0/dueBy",
            "not-a-date"),
        project(
            "\"area\": \"keihin\"",
            "\"area\": \"edo\"",
            "/projects/2/organizations/5/area",
            "unknown-section"),
        project(
            "\"organization\": \"k-rip-promotion\"",
            "\"organization\": \"nobody\"",
            "/commission/members/3/employments/0/organization",
            "unknown-organization"),
        project(
            "\"industries\": [\"CONTENTS\"",
            "\"industries\": [\"TEXTILES\"",
            "/projects/0/industries/0",
            "unknown-industry"),
        project(
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--02-15\"}",
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--01-10\"}",
            "/season/planDue",
            "season-out-of-order"),
        project(
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--02-15\"}",
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--04-01\"}",
            "/season/planDue",
            "plan-due-in-its-year"),
        project(
            "\"sharingOpens\": {\"yearOffset\": 0",
            "\"sharingOpens\": {\"yearOffset\": 2",
            "/season/sharingOpens",
            "sharing-out-of-season"),
        project(
            "\"programmeAssessed\": {\"yearOffset\": 0",
            "\"programmeAssessed\": {\"yearOffset\": -1",
            "/season/programmeAssessed",
            "outside-fiscal-year"),
        project(
            "\"day\": \"--11-01\"",
            "\"day\": \"--11-31\"",
            "/season/programmeAssessed/day",
            "not-a-date"),
        project(
            "\"yearOffset\": 0, \"day\": \"--01-10\"",
            "\"day\": \"--01-10\"",
            "/season/planningOpens/yearOffset",
            "field-missing"),
        project("\"code\": \"WINTER\"", "\"code\": \"SPRING\"", "/windows", "window-missing"),
        project(
            "\"feeds\": \"BUDGET_DISTRIBUTION\"",
            "\"feeds\": \"EX_POST_ASSESSMENT\"",
            "/windows/0/feeds",
            "window-of-other-purpose"),
        project(
            "{\"code\": \"B\", \"name\": {\"en\": \"B on course\"",
            "{\"code\": \"A\", \"name\": {\"en\": \"B on course\"",
            "/grades/1/code",
            "duplicate"),
        project(
            "\"key\": \"login.lead\"", "\"key\": \"login.password\"", "/words/2/key", "not-listed"),
        project(
            "{\"industry\": \"ROBOT\"",
            "{\"industry\": \"TEXTILES\"",
            "/budgetRule/industryPriority/2/industry",
            "unknown-industry"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 60",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 101",
            "/budgetRule/floor/value",
            "floor-above-equal-share"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 160",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 99",
            "/budgetRule/ceiling/value",
            "ceiling-below-equal-share"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 160",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 59",
            "/budgetRule/floor/value",
            "floor-above-ceiling"),
        project(
            "{\"winter\": 30, \"exAnte\": 30, \"exPost\": 25, \"industry\": 10, \"commission\": 5}",
            "{\"winter\": 0, \"exAnte\": 0, \"exPost\": 0, \"industry\": 0, \"commission\": 0}",
            "/budgetRule/weights",
            "weights-of-nothing"),
        project(
            "\"followUpForm\": [\n    \"COMPANY_VISITS\"",
            "\"followUpForm\": [\n    \"VISITS\"",
            "/followUpForm/0",
            "unknown-indicator"));
  }

  @ParameterizedTest
  @MethodSource("brokenProjects")
  void partsThatDoNotFitAreNamed(String text, String field, String code) {
    assertThat(errors(text))
        .anySatisfy(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.messageKey()).isEqualTo("import." + code);
              assertThat(FILE.split("\n").length).isGreaterThanOrEqualTo(error.line());
              assertThat(error.line()).isGreaterThan(1);
            });
  }

  @Test
  void allErrorsComeAtOnceInTheOrderOfTheLines() {
    String text =
        FILE.replace("\"version\": 1,\n  \"name\"", "\"version\": -1,\n  \"name\"")
            .replace("\"bureau\": \"okinawa\"", "\"bureau\": \"OKINAWA!\"")
            .replace("\"whole\": true", "\"whole\": 1");
    List<ImportError> errors = errors(text);
    assertThat(errors).hasSizeGreaterThan(20);
    assertThat(errors).extracting(ImportError::line).isSorted();
  }

  @Test
  void aFileOfAnotherKindIsToldApart() {
    for (byte[] other :
        List.of(
            bytes("%PDF-1.4"),
            bytes(""),
            bytes("[]"),
            bytes("project,target\nk-rip,1500"),
            new byte[] {'{', (byte) 0xff, (byte) 0xfe})) {
      assertThat(errors(other))
          .extracting(ImportError::messageKey)
          .containsExactly("import.wrong-kind");
    }
  }

  @Test
  void aFileOverFiveMegabytesIsNotEvenRead() {
    assertThat(errors(new byte[ProgrammeReading.LARGEST + 1]))
        .extracting(ImportError::messageKey)
        .containsExactly("import.too-large");
  }

  @Test
  void nestingWithoutEndIsAnErrorNotACrash() {
    assertThat(errors("{\"id\":" + "[".repeat(200_000)))
        .extracting(ImportError::messageKey)
        .containsExactly("import.malformed");
  }

  @Property(tries = 150)
  void aFileCutAnywhereIsRejectedAtALine(@ForAll @IntRange(min = 0, max = 25_000) int length) {
    assertThat(errors(FILE.substring(0, length))).isNotEmpty();
  }

  @Property(tries = 150)
  void aCharacterLostAnywhereIsReadOrRejectedNeverACrash(
      @ForAll @IntRange(min = 0, max = 25_000) int at) {
    String text = FILE.substring(0, at) + FILE.substring(at + 1);
    try {
      assertThat(READING.read(bytes(text)).file()).isNotNull();
    } catch (ProgrammeReading.Unreadable unreadable) {
      assertThat(unreadable.errors()).isNotEmpty();
    }
  }

  private static Arguments broken(
      String good, String bad, int line, String field, String messageKey) {
    return Arguments.of(replaced(good, bad), line, field, messageKey);
  }

  private static Arguments project(String good, String bad, String field, String code) {
    return Arguments.of(replaced(good, bad), field, code);
  }

  private static String replaced(String good, String bad) {
    assertThat(FILE).contains(good);
    int at = FILE.indexOf(good);
    return FILE.substring(0, at) + bad + FILE.substring(at + good.length());
  }

  private static List<ImportError> errors(String text) {
    return errors(bytes(text));
  }

  private static List<ImportError> errors(byte[] bytes) {
    ProgrammeReading.Unreadable unreadable =
        catchThrowableOfType(ProgrammeReading.Unreadable.class, () -> READING.read(bytes));
    assertThat(unreadable).isNotNull();
    return unreadable.errors();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String secondTerm() {
    try (InputStream in =
        ProgrammeReadingTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
