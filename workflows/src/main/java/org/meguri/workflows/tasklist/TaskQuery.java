package org.meguri.workflows.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the list: a view, filters, an order, and where to go on. */
public record TaskQuery(
    View view,
    @Nullable String bureau,
    @Nullable String project,
    @Nullable Instant dueFrom,
    @Nullable Instant dueBefore,
    @Nullable Words words,
    Sort sort,
    boolean descending,
    @Nullable Cursor after,
    int limit) {

  /** A text looked for, resolved to the tasks and projects it names. */
  public record Words(List<String> elements, List<String> projects, String subjectLike) {}

  /** The value of the sort column and the id of the last row shown. */
  public record Cursor(String value, String id) {}

  /** The columns the list is sorted by; each ends with the id, so the order is total. */
  public enum Sort {
    DUE("due_at", "timestamptz"),
    CREATED("created_at", "timestamptz"),
    PROJECT("project", "text"),
    TASK("element", "text"),
    PHASE("phase", "text"),
    HOLDER("coalesce(holder, '')", "text");

    final String column;
    final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> named(String key) {
      return Stream.of(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
  }

  static TaskQuery of(View view, int limit) {
    return new TaskQuery(view, null, null, null, null, null, Sort.DUE, false, null, limit);
  }
}
