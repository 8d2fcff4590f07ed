package org.meguri.query.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.EntryJson;
import org.meguri.command.programme.ProgrammeFile;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Pages speak of a programme in its own words, and of the rest in the product's. */
class OwnWordsTest {
  private final ProgrammeFile second = file("/meguri/programmes/second-term.json");
  private final MessageSource words = Words.words(() -> Optional.of(second));
  private final MessageSource none = Words.words(Optional::empty);

  @Test
  void bureausWindowsCriteriaMarksAndGradesGoByTheProgrammesNames() {
    assertThat(ja("bureau.kyushu")).isEqualTo("九州経済産業局");
    assertThat(en("bureau.kyushu")).isEqualTo("Kyushu Bureau");
    assertThat(ja("window.WINTER.long")).isEqualTo("冬季フォローアップ調査(12〜1月)");
    assertThat(en("window.SPRING.long")).isEqualTo("SPRING follow-up survey (April to May)");
    assertThat(ja("criterion.6")).isEqualTo("総合評価");
    assertThat(ja("mark.A")).isEqualTo("A 優れている");
    assertThat(en("grade.B")).isEqualTo("B on course");
    assertThat(words.getMessage("evidence.reported.WINTER", new Object[] {"2006"}, Locale.JAPANESE))
        .isEqualTo("2006年度 冬季調査");
  }

  @Test
  void officesGoByTheProgrammesWords() {
    assertThat(ja("bureau.policy-group")).isEqualTo("地域経済産業グループ");
    assertThat(ja("product.subtitle")).isEqualTo("産業クラスター計画 案件管理");
  }

  @Test
  void whatAProgrammeDoesNotNameGoesByTheProductsWord() {
    assertThat(ja("task.draftPlan")).isEqualTo(none.getMessage("task.draftPlan", null, JA));
    assertThat(none.getMessage("bureau.policy-group", null, JA)).isEqualTo("政策担当グループ");
    assertThat(none.getMessage("window.WINTER", null, JA)).isEqualTo("年度途中");
  }

  @Test
  void aNameWithSignsOfItsOwnIsSaidAsItIs() {
    assertThat(words.getMessage("bureau.kyushu", new Object[] {"x"}, Locale.ENGLISH))
        .isEqualTo("Kyushu Bureau");
  }

  @Test
  void thatTheDatabaseIsAwayIsSaidInTheProductsWords() {
    MessageSource alone =
        Words.words(
            () -> {
              throw new DataAccessResourceFailureException("away");
            });
    assertThat(alone.getMessage("product.subtitle", null, JA)).isEqualTo("事業計画 案件管理");
  }

  private static final Locale JA = Locale.JAPANESE;

  private String ja(String key) {
    return words.getMessage(key, null, JA);
  }

  private String en(String key) {
    return words.getMessage(key, null, Locale.ENGLISH);
  }

  private static ProgrammeFile file(String resource) {
    try (var in = OwnWordsTest.class.getResourceAsStream(resource)) {
      return EntryJson.read(
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
          ProgrammeFile.class);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
