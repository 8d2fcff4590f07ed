package org.meguri.query.fold;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Many rows in one statement: each column travels as one array, unnested by the database. */
public final class Rows {

  private final List<String> types;
  private final List<List<@Nullable Object>> columns = new ArrayList<>();

  /** Columns of these PostgreSQL types. */
  public Rows(String... columnTypes) {
    types = List.of(columnTypes);
    types.forEach(type -> columns.add(new ArrayList<>()));
  }

  /** One more row. */
  public Rows add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException("A row has " + columns.size() + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      columns.get(i).add(values[i]);
    }
    return this;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return columns.get(0).isEmpty();
  }

  /** Runs the statement, which holds one {@code ?} for each column; does nothing without rows. */
  public void send(JdbcOperations jdbc, String sql) {
    if (isEmpty()) {
      return;
    }
    jdbc.execute((ConnectionCallback<Integer>) connection -> run(connection, sql));
  }

  /** Runs a query, which holds one {@code ?} for each column; asks nothing without rows. */
  public void read(JdbcOperations jdbc, String sql, RowCallbackHandler each) {
    if (!isEmpty()) {
      jdbc.query(connection -> prepared(connection, sql), each);
    }
  }

  private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < types.size(); i++) {
      Array array = connection.createArrayOf(types.get(i), columns.get(i).toArray());
      statement.setArray(i + 1, array);
    }
    return statement;
  }

  private Integer run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql)) {
      return statement.executeUpdate();
    }
  }
}
