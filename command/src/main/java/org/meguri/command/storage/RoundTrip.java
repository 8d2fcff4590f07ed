package org.meguri.command.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Sql;

/**
 * Statements that go to the database together and are answered together. They are carried out one
 * after the other, each seeing what was committed when it begins; the first that fails ends the
 * rest.
 */
final class RoundTrip {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();
  private final List<@Nullable Taker> takers = new ArrayList<>();

  /** Takes the rows of one answer. */
  @FunctionalInterface
  interface Taker {
    void take(ResultSet rows) throws SQLException;
  }

  void ask(Sql question, Taker taker) {
    add(question, taker);
  }

  void tell(Sql change) {
    add(change, null);
  }

  private void add(Sql sql, @Nullable Taker taker) {
    if (!text.isEmpty()) {
      text.append("; ");
    }
    text.append(sql.text());
    values.addAll(sql.values());
    takers.add(taker);
  }

  String text() {
    return text.toString();
  }

  /** {@code statement} was made of {@link #text()}. */
  void make(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        statement.setNull(i + 1, Types.VARCHAR);
      } else {
        statement.setObject(i + 1, value);
      }
    }
    boolean hasRows = statement.execute();
    for (Taker taker : takers) {
      if (hasRows != (taker != null)) {
        throw new IllegalStateException("One statement was answered as if it were another");
      }
      if (taker != null) {
        try (ResultSet rows = statement.getResultSet()) {
          taker.take(rows);
        }
      }
      hasRows = statement.getMoreResults();
    }
  }
}
