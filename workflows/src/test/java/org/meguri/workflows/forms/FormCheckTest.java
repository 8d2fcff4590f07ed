package org.meguri.workflows.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.money.Yen;
import org.meguri.command.work.WorkRefused;

class FormCheckTest {

  private static final Label LABEL = Label.key("field.reason");
  private final List<Field> fields =
      List.of(
          Field.number("count", LABEL, LABEL, true, new BigDecimal("500")).optional(),
          Field.number("share", LABEL, LABEL, false, null).optional(),
          Field.date("until", LABEL).optional(),
          Field.text("name", LABEL).optional(),
          Choices.finding("GRANT", "REFUSE"),
          Field.longText("reason", LABEL, 10).when(Choices.FINDING, "REFUSE"));

  private List<FieldProblem> problems(String... entries) {
    Map<String, Object> form = new java.util.HashMap<>(Map.of("finding", "GRANT"));
    for (int i = 0; i < entries.length; i += 2) {
      form.put(entries[i], entries[i + 1]);
    }
    return FormCheck.problems(fields, Entries.of(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "501",
        "1.5",
        "1e2",
        "1,0",
        ",1",
        "ten",
        "1,000",
        "99999999999999999999",
        "NaN",
        "0x10",
        "--1"
      })
  void aFigureThatIsNoWholeNumberWithinItsLimitIsNamed(String figure) {
    assertThat(problems("count", figure))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("count");
              assertThat(p.rule()).isEqualTo(WorkRefused.FIELD_INVALID);
            });
  }

  @Test
  void thousandsMayBeSetApartByCommas() {
    assertThat(Entries.of(Map.of("yen", "１２,５００,０００")).yen("yen")).isEqualTo(Yen.of(12_500_000));
    assertThat(Entries.of(Map.of("count", "1,000")).whole("count")).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "500", "007", "12.0", " 3 ", "０", "２５０"})
  void aPlainNumberIsTaken(String figure) {
    assertThat(problems("count", figure)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2006-02-30", "2006/02/01", "tomorrow", "+12006-02-01", "2006-2-1"})
  void aDayThatIsNoneIsNamed(String day) {
    assertThat(problems("until", day)).extracting(FieldProblem::field).containsExactly("until");
  }

  @Test
  void textIsCountedInCharactersAsPeopleCountThem() {
    assertThat(problems("finding", "REFUSE", "reason", "𠮷".repeat(10))).isEmpty();
    assertThat(problems("finding", "REFUSE", "reason", "𠮷".repeat(11)))
        .containsExactly(new FieldProblem("reason", WorkRefused.TEXT_TOO_LONG, "10"));
  }

  @Test
  void textThatNoDatabaseKeepsIsNamed() {
    assertThat(problems("finding", "REFUSE", "reason", "a\u0000b"))
        .containsExactly(new FieldProblem("reason", WorkRefused.FIELD_INVALID, ""));
  }

  @Test
  void aFieldIsAskedForOnlyWithTheAnswerItBelongsTo() {
    assertThat(problems()).isEmpty();
    assertThat(problems("finding", "REFUSE"))
        .containsExactly(new FieldProblem("reason", WorkRefused.FIELD_MISSING, ""));
    assertThat(problems("finding", "REFUSE", "reason", " \n "))
        .containsExactly(new FieldProblem("reason", WorkRefused.FIELD_MISSING, ""));
  }

  @Test
  void anAnswerThatIsNotOfferedIsNamed() {
    assertThat(problems("finding", "PERHAPS"))
        .containsExactly(new FieldProblem("finding", WorkRefused.FIELD_INVALID, ""));
  }

  @Test
  void aFieldNobodyAskedForIsNamed() {
    assertThat(problems("grade", "A"))
        .containsExactly(new FieldProblem("grade", WorkRefused.UNKNOWN_FIELD, ""));
  }
}
