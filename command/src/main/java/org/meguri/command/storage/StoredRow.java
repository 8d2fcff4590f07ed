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

  private static final String COLUMNS =
      "select e.global_index, e.event_id, e.stream_type, e.stream, e.sequence, e.name, e.revision,"
          + " e.payload, e.metadata, e.recorded_at";

  static final String SELECT_BY_INDEX =
      COLUMNS
          + " from log.event e where e.global_index >= ? and e.global_index <= ?"
          + " order by e.global_index";

  static final String SELECT_BY_POSITION =
      COLUMNS
          + ", p.position, p.sequenced_at"
          + " from log.position p join log.event e on e.global_index = p.global_index";

  /** A position with the index it was given to. */
  record Place(long position, long globalIndex, Instant sequencedAt) {
    static Place of(ResultSet row) throws SQLException {
      return new Place(
          row.getLong("position"),
          row.getLong("global_index"),
          row.getObject("sequenced_at", OffsetDateTime.class).toInstant());
    }
  }

  static StoredRow of(ResultSet row, Place place) throws SQLException {
    return new StoredRow(
        place.position(),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        place.sequencedAt());
  }
}
