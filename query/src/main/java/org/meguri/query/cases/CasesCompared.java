package org.meguri.query.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.query.casefile.Passages;
import org.meguri.query.cases.CaseTable.Ref;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes all cases afresh from the log and compares states, lines, events and passages. */
@Component
class CasesCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;
  private final CasesProjection projection;
  private final CaseTable table;
  private final CaseList list;
  private final PassageTable passages;

  CasesCompared(
      JdbcClient jdbc,
      EventLog log,
      CasesProjection projection,
      CaseTable table,
      CaseList list,
      PassageTable passages) {
    this.jdbc = jdbc;
    this.log = log;
    this.projection = projection;
    this.table = table;
    this.list = list;
    this.passages = passages;
  }

  @Override
  public String name() {
    return CasesProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<Ref, CaseState<?>> cases = new HashMap<>();
    Map<String, Integer> counted = new TreeMap<>();
    Versions<Row> lines = new Versions<>();
    Steps steps = new Steps();
    log.scan(
        0,
        upTo,
        BATCH,
        batch -> {
          for (Recorded recorded : batch) {
            projection
                .taken(cases, lines, recorded)
                .ifPresent(ref -> counted.merge(CasesProjection.key(ref), 1, Integer::sum));
            steps.take(recorded);
          }
        });
    Map<String, Versions.Version<Row>> freshLines = new TreeMap<>();
    lines.begun().forEach(line -> freshLines.put(line.key() + "@" + line.from(), line));
    List<Difference> found = new ArrayList<>(Differences.between(storedLines(), freshLines));
    found.addAll(Differences.between(storedStates(), states(cases)));
    found.addAll(Differences.between(storedEvents(), counted));
    found.addAll(Differences.between(passages.stored(), steps.written()));
    return found;
  }

  private Map<String, Object> storedStates() {
    Set<Ref> stored = new HashSet<>();
    jdbc.sql("select kind, case_id from cases.state")
        .query(
            row -> {
              stored.add(new Ref(row.getString(1), row.getString(2)));
            });
    return states(table.now(stored));
  }

  private static Map<String, Object> states(Map<Ref, CaseState<?>> cases) {
    Map<String, Object> states = new TreeMap<>();
    cases.forEach(
        (ref, found) ->
            states.put(
                CasesProjection.key(ref),
                List.of(found.position(), found.events(), found.recordedAt(), found.state())));
    return states;
  }

  private Map<String, Versions.Version<Row>> storedLines() {
    Map<String, Versions.Version<Row>> stored = new TreeMap<>();
    jdbc.sql("select * from cases.version")
        .query(
            row -> {
              CaseList.Line line = list.line(row);
              String key = row.getString("kind") + "/" + line.id();
              long from = row.getLong("from_position");
              stored.put(
                  key + "@" + from,
                  new Versions.Version<>(
                      key, from, row.getObject("to_position", Long.class), line.row()));
            });
    return stored;
  }

  private Map<String, Integer> storedEvents() {
    Map<String, Integer> stored = new TreeMap<>();
    jdbc.sql("select kind || '/' || case_id, count(*) from cases.event group by 1")
        .query(
            row -> {
              stored.put(row.getString(1), row.getInt(2));
            });
    return stored;
  }

  /** How many steps each passage of a case has. */
  private static final class Steps {
    private final Map<String, String> cases = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void take(Recorded recorded) {
      if (recorded.fact() instanceof ProcessStarted start && Passages.isOfACase(start.process())) {
        cases.put(start.processInstance(), start.caseId());
      }
      if (recorded.fact() instanceof ProcessEvent step
          && cases.containsKey(step.processInstance())) {
        counts.merge(step.processInstance(), 1, Integer::sum);
      }
    }

    Map<String, String> written() {
      Map<String, String> written = new HashMap<>();
      cases.forEach((process, id) -> written.put(process, id + " " + counts.get(process)));
      return written;
    }
  }
}
