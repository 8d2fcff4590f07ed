package org.meguri.command.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which committed events get their positions. Every append has a transaction id before
 * it has an index, so whoever took an index up to the fence's has a smaller transaction id than the
 * fence; once none of those is under way any more, no event up to that index can still appear.
 */
final class Sequencing {
  /** So many at a time, because an open transaction holds up whoever else wants a fence passed. */
  static final int AT_MOST = 20_000;

  private final Connection connection;

  /** In autocommit: the fence's own transaction must be over before it can be passed. */
  Sequencing(Connection connection) {
    this.connection = connection;
  }

  /** Indexes up to {@code lastIndex} were given out before the transaction {@code id}. */
  record Fence(long lastIndex, String id) {}

  /** The last index given out, whether its event was committed or not. */
  long lastIndex() throws SQLException {
    return ask("select case when is_called then last_value else 0 end from log.event_index");
  }

  /** The index of the last event that has a position. */
  long lastAssigned() throws SQLException {
    return ask(
        "select coalesce((select global_index from log.position order by position desc limit 1),"
            + " 0)");
  }

  Fence fence() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select last_index, fence from log.fence()");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Fence(row.getLong(1), row.getString(2));
    }
  }

  boolean isPassed(Fence fence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select pg_snapshot_xmin(pg_current_snapshot()) > ?::text::xid8")) {
      statement.setString(1, fence.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Gives positions to what was committed up to a fence that is passed; how many got one. */
  int assign(Fence fence, Instant now) throws SQLException {
    int all = 0;
    for (int some = AT_MOST; some == AT_MOST; all += some) {
      some = assignSome(fence, now);
    }
    return all;
  }

  private int assignSome(Fence fence, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select log.assign(?, ?, ?)")) {
      statement.setLong(1, fence.lastIndex());
      statement.setTimestamp(2, Timestamp.from(now));
      statement.setInt(3, AT_MOST);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** The oldest transaction that writes, as far as the application may see it. */
  @Nullable String oldestWriter() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select format('process %s (%s), %s since %s', pid, application_name, state,"
                    + " date_trunc('second', xact_start)) from pg_stat_activity"
                    + " where backend_xid is not null order by age(backend_xid) desc limit 1");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private long ask(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
