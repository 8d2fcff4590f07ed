package org.meguri.workflows.planning.budgeting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;
import org.meguri.query.problem.BadInput;

/** Reads what is to be tried from an address. */
final class TriedWeights {

  private static final long MOST_POINTS = 100;

  private TriedWeights() {}

  static WhatIf.Tried of(Map<String, String> asked) {
    return new WhatIf.Tried(
        number(asked, "total", Yen.MAXIMUM),
        number(asked, "setAside", Yen.MAXIMUM),
        points(asked, "winter"),
        points(asked, "exAnte"),
        points(asked, "exPost"),
        points(asked, "industry"),
        points(asked, "commission"));
  }

  private static @Nullable Integer points(Map<String, String> asked, String name) {
    Long points = number(asked, name, MOST_POINTS);
    return points == null ? null : Math.toIntExact(points);
  }

  private static @Nullable Long number(Map<String, String> asked, String name, long most) {
    String written = asked.get(name);
    if (written == null || written.isBlank()) {
      return null;
    }
    String figure = written.strip().replace(",", "");
    if (!figure.matches("[0-9]{1,15}") || Long.parseLong(figure) > most) {
      throw new BadInput(name, "error.figure", name, Long.toString(most));
    }
    return Long.parseLong(figure);
  }
}
