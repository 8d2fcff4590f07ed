package org.meguri.command.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far everything that follows the log is: {@code head} is the last position given, {@code
 * unpositioned} how many indexes were given out since, {@code processors} in the order of their
 * names.
 */
public record Following(long head, long unpositioned, List<Processor> processors) {

  /**
   * One projection or reaction: {@code lag} is how many events it has still to take, {@code fault}
   * why it stands still, null while it goes on.
   */
  public record Processor(
      String name, int version, long position, long lag, long letters, @Nullable String fault) {

    public State state() {
      if (fault != null) {
        return State.STANDING_STILL;
      }
      return letters > 0 ? State.WITH_LETTERS : State.GOING_ON;
    }
  }

  /** Whether it follows, follows but for some streams, or does not follow. */
  public enum State {
    GOING_ON,
    WITH_LETTERS,
    STANDING_STILL
  }
}
