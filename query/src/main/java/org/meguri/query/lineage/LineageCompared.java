package org.meguri.query.lineage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.stereotype.Component;

/** Makes every step afresh from the log and compares it with the stored one. */
@Component
class LineageCompared implements Compared {
  private static final int BATCH = 2_000;

  private final Lineage lineage;
  private final EventLog log;

  LineageCompared(Lineage lineage, EventLog log) {
    this.lineage = lineage;
    this.log = log;
  }

  @Override
  public String name() {
    return LineageProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, String> stored = new TreeMap<>();
    lineage.steps().forEach(step -> stored.put(Long.toString(step.position()), step.toString()));
    Map<String, String> afresh = new TreeMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    LineageFold.FOLD
                        .on(List.of(), recorded)
                        .forEach(
                            step -> afresh.put(Long.toString(step.position()), step.toString()))));
    return Differences.between(stored, afresh);
  }
}
