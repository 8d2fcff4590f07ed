package org.meguri.command.storage;

import org.meguri.command.Fact;
import org.meguri.command.actor.Acting;

/** Records facts that no command brought about, such as a task's passage; one stream each. */
public interface FactRecorder {

  /**
   * Appends in the caller's transaction; {@code sequence} counts from 0.
   *
   * @throws org.meguri.command.CommandDesk.StaleVersion the stream has that sequence already
   * @throws IllegalStateException there is no transaction
   */
  void record(String streamType, String stream, long sequence, Fact fact, Acting acting);
}
