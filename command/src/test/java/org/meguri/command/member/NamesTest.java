package org.meguri.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "株式会社アルファ工業",
        "アルファ工業株式会社",
        "（株）アルファ工業",
        "アルファ工業(株)",
        "㈱ｱﾙﾌｧ工業",
        "アルファ 工業　㈱",
        "有限会社アルファ・工業"
      })
  void widthFormSpacesAndSideMakeNoOtherName(String written) {
    assertThat(Names.folded(written)).isEqualTo("アルファ工業");
  }

  @Test
  void anEnglishFormIsNoPartOfTheNameEither() {
    assertThat(Names.folded("Alpha Works Co., Ltd.")).isEqualTo(Names.folded("ＡＬＰＨＡ works"));
    assertThat(Names.folded("Alpha")).isNotEqualTo(Names.folded("Alpha Works"));
  }

  @Test
  void aNameThatIsNothingButAFormStaysItself() {
    assertThat(Names.folded("株式会社")).isEqualTo("株式会社");
  }

  @Test
  void aNumberIsItsDigits() {
    assertThat(Names.digits("２９００－０１－０００００１")).isEqualTo("290001000001");
  }

  @Test
  void aPrefectureIsKnownWithAndWithoutItsEnding() {
    assertThat(Prefecture.named("京都")).contains(Prefecture.KYOTO);
    assertThat(Prefecture.named("北海道")).contains(Prefecture.HOKKAIDO);
    assertThat(Prefecture.named("fukuoka")).contains(Prefecture.FUKUOKA);
    assertThat(Prefecture.named("蝦夷")).isEmpty();
  }
}
