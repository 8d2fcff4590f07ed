package org.meguri.command.storage;

import java.util.List;

/**
 * The administrator's desk for events that processors could not take. A letter parks its stream for
 * that processor: what comes later in the same case waits behind it, so that a read model is never
 * ahead of itself.
 */
public interface DeadLetters {

  /** All letters that wait, in order of processor and position. */
  List<DeadLetter> waiting();

  /**
   * Gives the letters of this stream to the processor again, in order, until one fails again; how
   * many it has taken.
   *
   * @throws java.util.NoSuchElementException no such letter waits
   */
  int retry(String processor, long position);

  /**
   * Leaves the event out for this processor for good, and gives it what waited behind.
   *
   * @throws IllegalArgumentException the reason is blank
   * @throws java.util.NoSuchElementException no such letter waits
   */
  int discard(String processor, long position, String owner, String reason);
}
