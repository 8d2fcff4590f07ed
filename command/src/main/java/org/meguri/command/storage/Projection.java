package org.meguri.command.storage;

import java.util.List;
import java.util.Set;

/**
 * A read model that follows the log. Each event reaches it exactly once and in order, because its
 * place in the log is kept in the same transaction; a bean of this type is run by itself.
 */
public interface Projection {

  /** Stable: the place in the log is kept under it. */
  String name();

  /** Raised when the fold changes; the projection is then reset and fed from the beginning. */
  int version();

  /**
   * Takes a batch in the processor's transaction. A batch that fails is rolled back and given again
   * event by event.
   */
  void apply(List<Recorded> batch);

  /** Back to nothing, in the processor's transaction. */
  void reset();

  /** Names of events it leaves out on purpose. */
  default Set<String> leavesOut() {
    return Set.of();
  }
}
