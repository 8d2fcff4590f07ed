package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.money.Yen;

/** What is still to be repaid of a reclaim: the amount first, then the surcharge (art. 9 (2)). */
record Owed(ReclaimOrdered order, List<Payment> received, List<Payment> repaid, Yen surchargePaid) {

  /** What one repayment pays; complete where nothing is owed after it. */
  record Split(Yen principal, Yen surcharge, boolean complete) {}

  Yen principal() {
    return order.amount().minus(Payment.sum(repaid));
  }

  /** What would settle everything on that day. */
  Yen all(LocalDate on) {
    return principal().plus(surcharge(on));
  }

  /** The surcharge that is due where the rest of the principal comes back on that day. */
  Yen surcharge(LocalDate on) {
    return surchargeIf(principal(), on);
  }

  Split split(Yen amount, LocalDate on) {
    Yen onPrincipal = principal().covers(amount) ? amount : principal();
    return new Split(onPrincipal, amount.minus(onPrincipal), amount.equals(all(on)));
  }

  private Yen surchargeIf(Yen nowRepaid, LocalDate on) {
    if (!order.surcharge()) {
      return Yen.ZERO;
    }
    List<Payment> back =
        Stream.concat(repaid.stream(), Stream.of(new Payment(on, nowRepaid))).toList();
    return new Surcharge(
            order.surchargePercentAYear(), Payment.lastOf(received, order.amount()), back)
        .until(on)
        .minus(surchargePaid);
  }
}
