package org.meguri.command.grant;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.meguri.command.money.Yen;

/**
 * The surcharge on what is reclaimed (Subsidy Act, art. 19 (1)): 10.95 % a year from the day it was
 * received to the day it is repaid, both counted, on what is not repaid yet. A year is 365 days, so
 * it is three ten-thousandths a day; less than a yen is dropped.
 */
record Surcharge(List<Payment> received, List<Payment> repaid) {
  private static final BigInteger TEN_THOUSANDTHS_A_DAY = BigInteger.valueOf(3);
  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

  Yen until(LocalDate day) {
    BigInteger yenDays = BigInteger.ZERO;
    for (Payment payment : received) {
      yenDays = yenDays.add(yenDays(payment, ChronoUnit.DAYS.between(payment.on(), day) + 1));
    }
    for (Payment payment : repaid) {
      yenDays = yenDays.subtract(yenDays(payment, ChronoUnit.DAYS.between(payment.on(), day)));
    }
    return Yen.of(yenDays.multiply(TEN_THOUSANDTHS_A_DAY).divide(TEN_THOUSAND).longValueExact());
  }

  private static BigInteger yenDays(Payment payment, long days) {
    return BigInteger.valueOf(payment.amount().amount()).multiply(BigInteger.valueOf(days));
  }
}
