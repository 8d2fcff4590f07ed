package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeReadingTest extends SecondTermSpoilt {
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
}
