package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.money.Yen;

/** Money that went one way or the other on a day. */
record Payment(LocalDate on, Yen amount) {

  /**
   * Those that make up an amount, the last first (enforcement order of the Subsidy Act, art. 9).
   */
  static List<Payment> lastOf(List<Payment> payments, Yen amount) {
    List<Payment> last = new ArrayList<>();
    Yen missing = amount;
    for (int i = payments.size() - 1; i >= 0 && !missing.isZero(); i--) {
      Payment payment = payments.get(i);
      Yen part = payment.amount.covers(missing) ? missing : payment.amount;
      last.add(new Payment(payment.on, part));
      missing = missing.minus(part);
    }
    return last;
  }

  static Yen sum(List<Payment> payments) {
    return Yen.sum(payments.stream().map(Payment::amount).toList());
  }
}
