package org.meguri.command.grant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.meguri.command.money.Yen;

/**
 * The surcharge on what is reclaimed (Subsidy Act, art. 19 (1)): so many percent a year from the
 * day it was received to the day it is repaid, both counted, on what is not repaid yet. A year is
 * 365 days; less than a yen is dropped.
 */
record Surcharge(BigDecimal percentAYear, List<Payment> received, List<Payment> repaid) {
  private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(100 * 365);

  Yen until(LocalDate day) {
    BigInteger yenDays = BigInteger.ZERO;
    for (Payment payment : received) {
      yenDays = yenDays.add(yenDays(payment, ChronoUnit.DAYS.between(payment.on(), day) + 1));
    }
    for (Payment payment : repaid) {
      yenDays = yenDays.subtract(yenDays(payment, ChronoUnit.DAYS.between(payment.on(), day)));
    }
    return Yen.of(
        new BigDecimal(yenDays)
            .multiply(percentAYear)
            .divide(PERCENT_DAYS, 0, RoundingMode.DOWN)
            .longValueExact());
  }

  private static BigInteger yenDays(Payment payment, long days) {
    return BigInteger.valueOf(payment.amount().amount()).multiply(BigInteger.valueOf(days));
  }
}
