package org.meguri.query.moneyledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.stereotype.Component;

/** Makes every booking afresh from the log and compares it with the stored one. */
@Component
class MoneyCompared implements Compared {

  private static final int BATCH = 2_000;

  private final MoneyRows rows;
  private final EventLog log;

  MoneyCompared(MoneyRows rows, EventLog log) {
    this.rows = rows;
    this.log = log;
  }

  @Override
  public String name() {
    return MoneyProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, String> stored = new TreeMap<>();
    rows.all(row -> stored.put(row.key(), written(row)));
    Map<String, String> afresh = new TreeMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    MoneyFold.FOLD
                        .on(List.of(), recorded)
                        .forEach(row -> afresh.put(row.key(), written(row)))));
    return Differences.between(stored, afresh);
  }

  private static String written(BookingRow row) {
    return String.join(
        " ",
        String.valueOf(row.project()),
        Integer.toString(row.fiscalYear()),
        row.source(),
        row.kind().name(),
        row.caseKind(),
        row.caseId(),
        Long.toString(row.amount()),
        String.valueOf(row.day()),
        row.recordedAt().toString());
  }
}
