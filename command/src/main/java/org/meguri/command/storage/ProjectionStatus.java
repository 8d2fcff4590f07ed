package org.meguri.command.storage;

import java.time.Duration;
import java.util.Map;

/** How far the processors are. */
public interface ProjectionStatus {

  /** By processor name, the last position taken. */
  Map<String, Long> positions();

  /** The same for the administrator, with what keeps each from going on. */
  Following following();

  /**
   * Until everything committed before this call has its position and has been taken by every
   * processor, including what reactions bring about.
   *
   * @throws IllegalStateException not within this time
   */
  void awaitCaughtUp(Duration atMost);

  /**
   * The same for reactions alone: what is read may come later.
   *
   * @throws IllegalStateException not within this time
   */
  void awaitReacted(Duration atMost);
}
