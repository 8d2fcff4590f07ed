package org.meguri.command.storage;

/**
 * Something done because of an event, such as starting a process. Runs in a transaction of its own
 * processor and is never replayed; must be idempotent by event id, so the commands it sends carry
 * the id {@code reaction:<name>:<eventId>}.
 */
public interface Reaction {

  /** Stable: the place in the log is kept under it. */
  String name();

  void on(Recorded event);
}
