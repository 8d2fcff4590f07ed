package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantClosingEvents.GrantRevoked;
import org.meguri.command.grant.GrantClosingEvents.GrantSettled;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.money.Yen;

/** What went to the recipient and came back, and the reclaim that is open. */
record GrantMoney(
    List<Payment> payments,
    List<Payment> repaid,
    Yen surchargePaid,
    @Nullable ReclaimOrdered reclaim) {

  static final GrantMoney NONE = new GrantMoney(List.of(), List.of(), Yen.ZERO, null);

  /** What was paid and is not repaid. */
  Yen paid() {
    return Payment.sum(payments).minus(Payment.sum(repaid));
  }

  /** What is owed of the reclaim; nothing where none was ordered. */
  Optional<Owed> owed() {
    return Optional.ofNullable(reclaim)
        .map(order -> new Owed(order, payments, repaid, surchargePaid));
  }

  GrantMoney after(GrantEvent event) {
    if (event instanceof TranchePaid it) {
      return paid(it.amount(), it.effectiveOn());
    } else if (event instanceof GrantSettled it) {
      return paid(it.amount(), it.effectiveOn());
    } else if (event instanceof GrantRevoked) {
      return revoked();
    } else if (event instanceof ReclaimOrdered it) {
      return new GrantMoney(payments, repaid, surchargePaid, it);
    } else if (event instanceof GrantRepaid it) {
      return new GrantMoney(
          payments,
          with(repaid, it.principal(), it.effectiveOn()),
          surchargePaid.plus(it.surcharge()),
          reclaim);
    }
    return this;
  }

  private GrantMoney paid(Yen amount, LocalDate on) {
    return new GrantMoney(with(payments, amount, on), repaid, surchargePaid, reclaim);
  }

  /** What was paid back before is no part of what can be reclaimed now. */
  private GrantMoney revoked() {
    List<Payment> kept = new ArrayList<>(payments);
    for (Payment back : Payment.lastOf(payments, Payment.sum(repaid))) {
      Payment last = kept.remove(kept.size() - 1);
      if (!last.amount().equals(back.amount())) {
        kept.add(new Payment(last.on(), last.amount().minus(back.amount())));
      }
    }
    return new GrantMoney(List.copyOf(kept), List.of(), Yen.ZERO, null);
  }

  private static List<Payment> with(List<Payment> payments, Yen amount, LocalDate on) {
    return amount.isZero()
        ? payments
        : Stream.concat(payments.stream(), Stream.of(new Payment(on, amount))).toList();
  }
}
