package org.meguri.query.cases.page;

import org.jspecify.annotations.Nullable;

/** A value as it is written; {@code number} where it stands to the right. */
public record Shown(String text, @Nullable String href, boolean number) {

  static final Shown NOTHING = new Shown("", null, false);

  static Shown text(String text) {
    return new Shown(text, null, false);
  }

  static Shown number(String text) {
    return new Shown(text, null, true);
  }

  Shown leadingTo(@Nullable String where) {
    return new Shown(text, where, number);
  }
}
