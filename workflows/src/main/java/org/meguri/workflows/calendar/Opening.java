package org.meguri.workflows.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something the calendar brings to one project, once for ever: a process under its business key,
 * from its first day on, useful until its last, as soon as there is what it rests on. {@code begin}
 * makes the case ready and gives the process's variables.
 */
record Opening(
    String process,
    String businessKey,
    LocalDate first,
    LocalDate last,
    BooleanSupplier ready,
    Supplier<Map<String, Object>> begin) {

  /** What needs nothing but its day. */
  Opening(
      String process,
      String businessKey,
      LocalDate first,
      LocalDate last,
      Supplier<Map<String, Object>> begin) {
    this(process, businessKey, first, last, () -> true, begin);
  }
}
