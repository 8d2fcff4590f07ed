package org.meguri.query.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they stood between positions: a change closes the row that stood and begins a new one,
 * and what was opened and changed within one position is one row.
 */
public final class Versions<S> {

  /**
   * A row that stands from a position (included) to another (not included; null while it stands).
   */
  public record Version<S>(String key, long from, @Nullable Long to, S state) {}

  private final Map<String, Version<S>> standing = new LinkedHashMap<>();
  private final Map<String, Long> closedBefore = new LinkedHashMap<>();
  private final Map<String, S> closedAs = new LinkedHashMap<>();
  private final List<Version<S>> finished = new ArrayList<>();
  private final Map<String, Boolean> isNew = new LinkedHashMap<>();

  /** A row that stands already, as stored. */
  public void stored(String key, long from, S state) {
    standing.put(key, new Version<>(key, from, null, state));
    isNew.put(key, false);
  }

  /** The state that stands for the key, or null. */
  public @Nullable S standing(String key) {
    @Nullable Version<S> version = standing.get(key);
    return version == null ? null : version.state();
  }

  /** The state from a position on; an unchanged one changes nothing. */
  public void change(String key, long position, S state) {
    @Nullable Version<S> before = standing.get(key);
    if (before != null && Objects.equals(before.state(), state)) {
      return;
    }
    if (before != null && before.from() < position) {
      if (Boolean.TRUE.equals(isNew.get(key))) {
        finished.add(new Version<>(key, before.from(), position, before.state()));
      } else {
        closedBefore.put(key, position);
        closedAs.put(key, before.state());
      }
    }
    standing.put(key, new Version<>(key, position, null, state));
    isNew.put(key, true);
  }

  /** Where stored rows cease to stand, by key. */
  public Map<String, Long> closed() {
    return closedBefore;
  }

  /** What they last were, for who keeps less of a row that no longer stands. */
  public Map<String, S> closedAs() {
    return closedAs;
  }

  /** Rows that began here: finished ones, then those that stand. */
  public List<Version<S>> begun() {
    List<Version<S>> all = new ArrayList<>(finished);
    standing.values().stream().filter(v -> isNew(v.key())).forEach(all::add);
    return all;
  }

  private boolean isNew(String key) {
    return Boolean.TRUE.equals(isNew.get(key));
  }
}
