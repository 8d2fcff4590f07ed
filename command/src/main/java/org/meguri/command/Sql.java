package org.meguri.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement for the database, with the values of its question marks. */
public record Sql(String text, List<@Nullable Object> values) {

  public static Sql of(String text, @Nullable Object... values) {
    return new Sql(text, Collections.unmodifiableList(Arrays.asList(values)));
  }
}
