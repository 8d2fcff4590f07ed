package org.meguri.command.member;

import java.util.Comparator;
import java.util.Map;

/**
 * One thing wrong with a list of members: its line and column, counted from 1 (0: the whole file or
 * line), the column's name, the rule's code, and what the rule rested on.
 */
public record RowError(int line, int column, String field, String rule, Map<String, String> facts)
    implements Comparable<RowError> {
  private static final Comparator<RowError> PLACE =
      Comparator.comparingInt(RowError::line).thenComparingInt(RowError::column);

  @Override
  public int compareTo(RowError other) {
    return PLACE.compare(this, other);
  }
}
