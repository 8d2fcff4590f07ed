package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.Figure.Fault;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Name;

class FigureTest {
  private static final Name NAME = new Name("visits", "件");
  private static final Indicator COUNTED =
      new Indicator("VISITS", 1, NAME, NAME, true, BigDecimal.valueOf(1000));
  private static final Indicator MEASURED =
      new Indicator("SALES", 1, NAME, NAME, false, BigDecimal.valueOf(1000));

  @Test
  void theLimitItselfIsFine() {
    assertThat(fault("1000", COUNTED)).isNull();
    assertThat(fault("1000.000", COUNTED)).isNull();
    assertThat(fault("1E3", COUNTED)).isNull();
    assertThat(fault("0", COUNTED)).isNull();
    assertThat(fault("999.5", MEASURED)).isNull();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThat(fault("-0.001", MEASURED)).isEqualTo(Fault.NEGATIVE);
    assertThat(fault("1000.001", MEASURED)).isEqualTo(Fault.ABSURD);
    assertThat(fault("12.5", COUNTED)).isEqualTo(Fault.NOT_WHOLE);
    assertThat(fault("1E-900000000", MEASURED)).isEqualTo(Fault.ABSURD);
  }

  @Property(tries = 300)
  void noFigureWhateverItsExponentEscapesTheLimits(@ForAll("anyFigure") BigDecimal figure) {
    if (Figure.faultOf(figure, COUNTED) == null) {
      assertThat(figure.intValueExact()).isBetween(0, 1000);
    }
  }

  @Property(tries = 200)
  void aFigureIsWrittenOneWayWhateverItsScale(
      @ForAll @BigRange(min = "0", max = "1000") BigDecimal figure) {
    BigDecimal plain = Figure.plain(figure);
    assertThat(plain).isEqualByComparingTo(figure);
    assertThat(Figure.plain(figure.setScale(figure.scale() + 3))).isEqualTo(plain);
    assertThat(plain.scale()).isNotNegative();
  }

  @Provide
  Arbitrary<BigDecimal> anyFigure() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(-2000), BigInteger.valueOf(200000)),
            Arbitraries.integers().between(-2_000_000_000, 2_000_000_000).injectDuplicates(0.1),
            Arbitraries.integers().between(-3, 3),
            Arbitraries.of(true, false))
        .as((digits, wild, tame, isWild) -> new BigDecimal(digits, isWild ? wild : tame));
  }

  private static Fault fault(String figure, Indicator indicator) {
    return Figure.faultOf(new BigDecimal(figure), indicator);
  }
}
