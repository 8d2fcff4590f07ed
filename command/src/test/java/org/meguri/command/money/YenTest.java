package org.meguri.command.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class YenTest {

  private static final Yen FIVE = Yen.of(5);

  @Test
  void sumsAreExact() {
    assertThat(Yen.sum(List.of(FIVE, Yen.of(7), Yen.ZERO))).isEqualTo(Yen.of(12));
    assertThat(Yen.of(7).minus(FIVE)).isEqualTo(Yen.of(2));
    assertThat(Yen.sum(List.of())).isEqualTo(Yen.ZERO);
  }

  @Test
  void moreThanThereIsCannotBeTakenAway() {
    assertThat(FIVE.covers(Yen.of(6))).isFalse();
    assertThatThrownBy(() -> FIVE.minus(Yen.of(6))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoAmountIsRefused() {
    assertThatThrownBy(() -> Yen.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Yen.of(Yen.MAXIMUM).plus(Yen.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isStoredAsAWholeNumber() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.writeValueAsString(Yen.of(4_500_000_000L))).isEqualTo("4500000000");
    assertThat(mapper.readValue("4500000000", Yen.class)).isEqualTo(Yen.of(4_500_000_000L));
  }
}
