package org.meguri.query.moneyledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.Booking;
import org.meguri.command.budget.BookingKind;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.money.Yen;

/**
 * One booking: the {@code line} of those that the event at {@code position} makes. The project is
 * null for the money of a support measure that belongs to no project yet; the case is the grant or
 * the budget that decided on it.
 */
record BookingRow(
    long position,
    int line,
    @Nullable String project,
    int fiscalYear,
    String source,
    BookingKind kind,
    String caseKind,
    String caseId,
    long amount,
    @Nullable LocalDate day,
    Instant recordedAt) {

  Booking booking() {
    return new Booking(BudgetId.of(source), kind, Yen.of(amount));
  }

  String key() {
    return position + "." + line;
  }
}
