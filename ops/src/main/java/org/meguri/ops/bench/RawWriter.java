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

  private final DataSource pool;
  private final String type;
  private final String name;
  private final String payload;
  private final String metadata;
  private final String actor;
  private final String hash;
  private final String outcome;
  private final Timestamp at;

  /** The rows are those of a command that was really handled. */
  RawWriter(Office office, String commandId) {
    this.pool = office.application();
    var event =
        office
            .owner()
            .queryForMap(
                "select stream_type, name, payload, metadata, recorded_at from log.event"
                    + " where metadata like ?",
                "%\"" + commandId + "\"%");
    var command =
        office.owner().queryForMap("select * from log.command where command_id = ?", commandId);
    this.type = (String) event.get("stream_type");
    this.name = (String) event.get("name");
    this.payload = (String) event.get("payload");
    this.metadata = (String) event.get("metadata");
    this.at = (Timestamp) event.get("recorded_at");
    this.actor = (String) command.get("actor");
    this.hash = (String) command.get("content_hash");
    this.outcome = (String) command.get("outcome");
  }

  /** Event and command id in one transaction. */
  void both() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        event(connection);
        try (PreparedStatement insert = connection.prepareStatement(COMMAND)) {
          insert.setString(1, actor);
          insert.setString(2, "raw:" + UUID.randomUUID());
          insert.setString(3, hash);
          insert.setString(4, outcome);
          insert.setTimestamp(5, at);
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
      event(connection);
    }
  }

  private void event(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
      UUID id = UUID.randomUUID();
      insert.setObject(1, id);
      insert.setString(2, type);
      insert.setString(3, "raw-" + id);
      insert.setLong(4, 0);
      insert.setString(5, name);
      insert.setInt(6, 1);
      insert.setString(7, payload);
      insert.setString(8, metadata);
      insert.setTimestamp(9, at);
      insert.executeUpdate();
    }
  }
}
