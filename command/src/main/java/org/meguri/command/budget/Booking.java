package org.meguri.command.budget;

import org.meguri.command.money.Yen;

/** One line of a source's account. */
public record Booking(BudgetId budget, BookingKind kind, Yen amount) {}
