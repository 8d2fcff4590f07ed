package org.meguri.query.replay;

import org.jspecify.annotations.Nullable;

/** A field that differs between two states, with the event that changed it last. */
public record Change(
    String field,
    String old,
    @Nullable String newValue,
    @Nullable String event,
    String actor,
    @Nullable Long position,
    @Nullable String href) {

  /** As the page's template names it. */
  public @Nullable String getNew() {
    return newValue;
  }
}
