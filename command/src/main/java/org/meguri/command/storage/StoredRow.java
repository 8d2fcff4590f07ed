package org.meguri.command.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An event's row with its position, before anything in it is understood. */
record StoredRow(
    long position,
    String eventId,
    String streamType,
    String stream,
    long sequence,
    String name,
    int revision,
    String payload,
    String metadata,
    Instant recordedAt,
    Instant sequencedAt) {

  static final String SELECT =
      "select p.position, e.event_id, e.stream_type, e.stream, e.sequence, e.name, e.revision,"
          + " e.payload, e.metadata, e.recorded_at, p.sequenced_at"
          + " from log.position p join log.event e on e.global_index = p.global_index";

  static StoredRow of(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getObject(11, OffsetDateTime.class).toInstant());
  }
}
