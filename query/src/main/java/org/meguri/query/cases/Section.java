package org.meguri.query.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a case's page: a heading, facts under it, and a table. Heading, labels and columns are
 * keys of words.
 */
public record Section(
    String heading, List<Fact> facts, List<String> columns, List<List<Value>> rows) {

  /** A label with its value. */
  public record Fact(String label, Value value) {}

  /** An empty one; facts and a table are added to it. */
  public static Section of(String heading) {
    return new Section(heading, List.of(), List.of(), List.of());
  }

  /** With one fact more; one that has no value is left out. */
  public Section fact(String label, Value value) {
    if (value.equals(Value.NONE)) {
      return this;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(label, value));
    return new Section(heading, List.copyOf(more), columns, rows);
  }

  /** With the columns of its table; without rows no table is shown. */
  public Section table(String... columnLabels) {
    return new Section(heading, facts, List.of(columnLabels), rows);
  }

  /** With one row more, as long as the columns. */
  public Section row(Value... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("A row of " + heading + " has " + columns.size());
    }
    List<List<Value>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Section(heading, facts, columns, more);
  }

  /** Whether there is nothing in it; an empty section is not shown. */
  public boolean isEmpty() {
    return facts.isEmpty() && rows.isEmpty();
  }
}
