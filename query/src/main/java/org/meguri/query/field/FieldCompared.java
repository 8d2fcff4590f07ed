package org.meguri.query.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes what the records count afresh from the log and compares every row with the stored one. */
@Component
class FieldCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;

  FieldCompared(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return FieldProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, String> stored = new TreeMap<>();
    jdbc.sql(
            """
            select activity, from_position, code, to_position, project, source, held_on, figure
            from field.figure
            """)
        .query(
            row -> {
              stored.put(
                  row.getString(1) + "@" + row.getLong(2) + "." + row.getString(3),
                  String.join(
                      " ",
                      String.valueOf(row.getObject(4, Long.class)),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7),
                      row.getBigDecimal(8).toPlainString()));
            });
    Afresh afresh = new Afresh();
    log.scan(0, upTo, BATCH, batch -> batch.forEach(afresh::take));
    return Differences.between(stored, afresh.rows());
  }

  /** The rows as they should be. */
  private static final class Afresh {
    private record Version(FieldFold.Change change, long from) {}

    private final Map<String, Version> standing = new HashMap<>();
    private final Map<String, String> rows = new TreeMap<>();

    void take(Recorded recorded) {
      for (FieldFold.Change change : FieldFold.FOLD.on(List.of(), recorded)) {
        Version before = standing.put(change.activity(), new Version(change, recorded.position()));
        if (before != null) {
          write(before, recorded.position());
        }
      }
    }

    Map<String, String> rows() {
      standing.values().forEach(version -> write(version, null));
      return rows;
    }

    private void write(Version version, @org.jspecify.annotations.Nullable Long until) {
      FieldFold.Change change = version.change();
      change
          .figures()
          .forEach(
              (code, figure) ->
                  rows.put(
                      change.activity() + "@" + version.from() + "." + code,
                      String.join(
                          " ",
                          String.valueOf(until),
                          change.project(),
                          change.source(),
                          change.heldOn().toString(),
                          figure.toPlainString())));
    }
  }
}
