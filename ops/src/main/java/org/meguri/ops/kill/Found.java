package org.meguri.ops.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Database;

/** How often the log holds each thing the client was answered, read after everything stopped. */
final class Found {

  private static final String EVENTS =
      "select name || ' ' || (metadata::json ->> 'command'), count(*) from log.event"
          + " where name in ('task.claimed', 'task.released', 'task.completed')"
          + " and metadata like '%kill-loop-%' group by 1";
  private static final String COMPLETIONS =
      "select c.command, count(*) from tasklist.completion c join log.command l"
          + " on l.actor = c.person and (l.command_id = c.command or starts_with(l.command_id, c.command || ':'))"
          + " where starts_with(c.command, 'kill-loop-') group by 1";

  private final Map<String, Integer> events;
  private final Map<String, Integer> completions;

  Found(Map<String, Integer> events, Map<String, Integer> completions) {
    this.events = events;
    this.completions = completions;
  }

  static Found in(Path data) {
    Arguments there = new Arguments(Map.of("data", data.toString()), List.of());
    try (Database database = Database.open(there, step -> {});
        Connection connection =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword())) {
      return new Found(counted(connection, EVENTS), counted(connection, COMPLETIONS));
    } catch (SQLException e) {
      throw new IllegalStateException("The log could not be read afterwards", e);
    }
  }

  private static Map<String, Integer> counted(Connection connection, String sql)
      throws SQLException {
    Map<String, Integer> counted = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        counted.put(row.getString(1), row.getInt(2));
      }
    }
    return counted;
  }

  /** Accepted, yet not there. */
  List<String> lost(List<Acknowledged.Line> lines) {
    List<String> lost = new ArrayList<>();
    for (Acknowledged.Line line : lines) {
      boolean accepted = line.answer() == Acknowledged.Answer.ACCEPTED;
      boolean decided =
          line.act() != Acknowledged.Act.COMPLETE || completions.containsKey(line.key());
      if (accepted && (times(line) == 0 || !decided)) {
        lost.add(line.toString());
      }
    }
    return lost;
  }

  /** There more than once, however it was answered. */
  List<String> twice(List<Acknowledged.Line> lines) {
    return lines.stream().filter(l -> times(l) > 1).map(Acknowledged.Line::toString).toList();
  }

  /** Refused at the first attempt, so it must not be there at all. */
  List<String> uninvited(List<Acknowledged.Line> lines) {
    return lines.stream()
        .filter(l -> l.answer() == Acknowledged.Answer.REFUSED && l.attempts() == 1)
        .filter(l -> times(l) > 0)
        .map(Acknowledged.Line::toString)
        .toList();
  }

  private int times(Acknowledged.Line line) {
    return events.getOrDefault(line.act().event + " " + line.key(), 0);
  }
}
