package org.meguri.ops.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.meguri.ops.launch.Database;

/**
 * What happened, told so that two simulations can be compared: every case with its events in their
 * order, their days and contents. Left out is what is random on purpose: ids that were drawn, and
 * what is sealed with a key that was. Ids that follow from the seed are version 3 and stay.
 */
final class LogContent {

  private static final Pattern DRAWN =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[124-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|(?<=\"sealed\":\")[^\"]*");
  private static final String HIDDEN = "#";
  private static final String CANCELLED = "\"cancelled\":true";
  private static final int FETCHED_AT_ONCE = 1_000;
  private static final String EVENTS =
      """
      select stream_type, stream, name, recorded_at, payload, metadata from log.event
      where recorded_at <= ? order by stream_type, stream, sequence
      """;

  private final List<String> cases = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final List<String> cancelledTogether = new ArrayList<>();
  private String stream = "";

  private LogContent() {}

  /** One entry for each case, in an order that follows from their contents. */
  static List<String> of(Database database, Instant until) {
    LogContent content = new LogContent();
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
      connection.setAutoCommit(false);
      content.read(connection, until);
    } catch (SQLException e) {
      throw new IllegalStateException("The log cannot be read", e);
    }
    Collections.sort(content.cases);
    return content.cases;
  }

  private void read(Connection connection, Instant until) throws SQLException {
    try (PreparedStatement events = connection.prepareStatement(EVENTS)) {
      events.setFetchSize(FETCHED_AT_ONCE);
      events.setTimestamp(1, Timestamp.from(until));
      try (ResultSet row = events.executeQuery()) {
        while (row.next()) {
          take(row);
        }
      }
    }
    close();
  }

  private void take(ResultSet row) throws SQLException {
    String from = row.getString(1) + " " + row.getString(2);
    if (!from.equals(stream)) {
      close();
      stream = from;
      current.append(shown(from)).append('\n');
    }
    String told =
        "  %s %s %s %s%n"
            .formatted(
                row.getTimestamp(4).toInstant(),
                row.getString(3),
                shown(row.getString(5)),
                shown(row.getString(6)));
    if (told.contains(CANCELLED)) {
      cancelledTogether.add(told);
    } else {
      tellCancelled();
      current.append(told);
    }
  }

  /** What waits side by side in a process is cancelled at one stroke, by the engine in no order. */
  private void tellCancelled() {
    Collections.sort(cancelledTogether);
    cancelledTogether.forEach(current::append);
    cancelledTogether.clear();
  }

  private void close() {
    tellCancelled();
    if (!current.isEmpty()) {
      cases.add(current.toString());
      current.setLength(0);
    }
  }

  static String shown(String text) {
    return DRAWN.matcher(text).replaceAll(HIDDEN);
  }
}
