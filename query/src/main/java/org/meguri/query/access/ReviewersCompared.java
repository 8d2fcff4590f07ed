package org.meguri.query.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the table of reviewers afresh from the log and compares every row with the stored one. */
@Component
class ReviewersCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;

  ReviewersCompared(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return ReviewerProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, String> stored = new TreeMap<>();
    jdbc.sql("select review, person, project from access.reviewer")
        .query(
            row -> {
              stored.put(row.getString(1) + "@" + row.getString(2), row.getString(3));
            });
    Map<String, String> fresh = new TreeMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    ReviewerFold.FOLD
                        .on(List.of(), recorded)
                        .forEach(change -> take(fresh, change))));
    return Differences.between(stored, fresh);
  }

  private static void take(Map<String, String> rows, ReviewerFold.Change change) {
    String key = change.review() + "@" + change.person();
    if (change.assigned()) {
      rows.put(key, change.project());
    } else {
      rows.remove(key);
    }
  }
}
