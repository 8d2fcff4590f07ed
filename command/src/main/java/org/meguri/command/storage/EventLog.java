package org.meguri.command.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** All that happened, in the order of positions; nothing is read in any other order. */
public interface EventLog {

  /** The highest position, 0 when there is none. */
  long head();

  /** The highest position sequenced no later than this moment, 0 when there is none. */
  long positionAt(Instant asOf);

  /** At most {@code limit} events after this position. */
  List<Recorded> read(long afterPosition, int limit);

  /** All events after one position up to another (included), in batches, in order. */
  void scan(long after, long upTo, int batch, Consumer<List<Recorded>> sink);

  /**
   * The events at these positions, in order of position; a position that does not exist is left
   * out.
   */
  List<Recorded> at(Collection<Long> positions);

  /** All that happened to one case up to a position (included), in order. */
  List<Recorded> ofCase(String stream, long upTo);

  /**
   * The stored payload, character by character.
   *
   * @throws java.util.NoSuchElementException there is no such position
   */
  String json(long position);
}
