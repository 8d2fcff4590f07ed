package org.meguri.workflows.tasklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The views of the task list, as its addresses name them. */
public enum View {
  MINE,
  UNCLAIMED,
  SUBSTITUTING,
  WEEK,
  OVERDUE,
  WAITING,
  DONE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<View> named(String key) {
    return Stream.of(values()).filter(view -> view.key().equals(key)).findFirst();
  }
}
