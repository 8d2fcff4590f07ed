package org.meguri.command.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.money.Yen;

class SurchargeTest {
  private static final BigDecimal RATE = new BigDecimal("10.95");
  private static final LocalDate JUNE = LocalDate.of(2006, 6, 1);
  private static final List<Payment> RECEIVED =
      List.of(new Payment(JUNE, Yen.of(600_000)), new Payment(JUNE.plusDays(100), Yen.of(400_000)));

  @Test
  void aYearCostsTenPointNineFivePercent() {
    Surcharge surcharge =
        new Surcharge(RATE, List.of(new Payment(JUNE, Yen.of(1_000_000))), List.of());
    assertThat(surcharge.until(JUNE.plusDays(364))).isEqualTo(Yen.of(109_500));
  }

  @Test
  void theDayOfReceiptCountsAndLessThanAYenIsDropped() {
    assertThat(
            new Surcharge(RATE, List.of(new Payment(JUNE, Yen.of(3_333))), List.of()).until(JUNE))
        .isEqualTo(Yen.ZERO);
    assertThat(
            new Surcharge(RATE, List.of(new Payment(JUNE, Yen.of(3_334))), List.of()).until(JUNE))
        .isEqualTo(Yen.of(1));
  }

  @Test
  void whatIsReclaimedCountsAsReceivedLast() {
    assertThat(Payment.lastOf(RECEIVED, Yen.of(500_000)))
        .containsExactly(
            new Payment(JUNE.plusDays(100), Yen.of(400_000)), new Payment(JUNE, Yen.of(100_000)));
  }

  @Test
  void whatIsRepaidBearsNoMoreFromTheNextDayOn() {
    List<Payment> back = List.of(new Payment(JUNE.plusDays(99), Yen.of(600_000)));
    assertThat(new Surcharge(RATE, RECEIVED.subList(0, 1), back).until(JUNE.plusDays(500)))
        .isEqualTo(Yen.of(18_000));
  }
}
