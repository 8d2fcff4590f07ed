package org.meguri.ops.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What the simulated people mean to do, by instant; they add to it while they work. */
final class Agenda {

  /** One thing to do on a case; entries of one case are worked in this order, by one worker. */
  record Entry(Instant at, String lane, String what, Runnable work) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          Comparator.comparing(Entry::at).thenComparing(Entry::lane).thenComparing(Entry::what));

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  synchronized Optional<Instant> next() {
    return Optional.ofNullable(entries.peek()).map(Entry::at);
  }

  synchronized List<Entry> takeDue(Instant now) {
    List<Entry> due = new ArrayList<>();
    for (Entry e = entries.peek(); e != null && !e.at().isAfter(now); e = entries.peek()) {
      due.add(entries.remove());
    }
    return due;
  }
}
