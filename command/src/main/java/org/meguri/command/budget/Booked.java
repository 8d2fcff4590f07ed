package org.meguri.command.budget;

import java.util.List;
import org.meguri.command.Fact;

/** A fact that moves money: the balances of the sources and every ledger follow from these. */
public interface Booked extends Fact {

  /** In the order they are to be written; none of an amount of zero. */
  List<Booking> bookings();
}
