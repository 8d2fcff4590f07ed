package org.meguri.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes the rows a command leaves, its event and its id, and commits; nothing is read, checked or
 * decided. The same tables, pool, role and sizes of text.
 */
final class RawWriter {

  private static final String EVENT =
      "insert into log.event (event_id, stream_type, stream, sequence, name, revision, payload,"
          + " metadata, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String COMMAND =
      "insert into log.command (actor, command_id, content_hash, outcome, recorded_at)"
          + " values (?, ?, ?, ?, ?)";

  private record Event(String type, String name, String payload, String metadata, Timestamp at) {}

  private record Command(String actor, String hash, String outcome) {}

  private final DataSource pool;
  private final Event event;
  private final Command command;

  /** The rows are those of a command that was really handled. */
  RawWriter(Office office, String commandId) {
    this.pool = office.application();
    this.event =
        office
            .owner()
            .query(
                "select stream_type, name, payload, metadata, recorded_at from log.event"
                    + " where metadata like ?",
                (row, n) ->
                    new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5)),
                "%\"" + commandId + "\"%")
            .get(0);
    this.command =
        office
            .owner()
            .query(
                "select actor, content_hash, outcome from log.command where command_id = ?",
                (row, n) -> new Command(row.getString(1), row.getString(2), row.getString(3)),
                commandId)
            .get(0);
  }

  /** Event and command id in one transaction. */
  void both() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        append(connection);
        try (PreparedStatement insert = connection.prepareStatement(COMMAND)) {
          insert.setString(1, command.actor());
          insert.setString(2, "raw:" + UUID.randomUUID());
          insert.setString(3, command.hash());
          insert.setString(4, command.outcome());
          insert.setTimestamp(5, event.at());
          insert.executeUpdate();
        }
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** The event alone, committed by itself. */
  void single() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      append(connection);
    }
  }

  private void append(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
      UUID id = UUID.randomUUID();
      insert.setObject(1, id);
      insert.setString(2, event.type());
      insert.setString(3, "raw-" + id);
      insert.setLong(4, 0);
      insert.setString(5, event.name());
      insert.setInt(6, 1);
      insert.setString(7, event.payload());
      insert.setString(8, event.metadata());
      insert.setTimestamp(9, event.at());
      insert.executeUpdate();
    }
  }
}
