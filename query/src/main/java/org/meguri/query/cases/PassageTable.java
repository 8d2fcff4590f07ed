package org.meguri.query.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.query.casefile.Passage;
import org.meguri.query.casefile.Passages;
import org.meguri.query.fold.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The processes that work on cases of a kind, by where in the log their steps stand; a passage is
 * folded from them when somebody looks at it.
 */
@Component
class PassageTable {

  private final JdbcTemplate jdbc;
  private final EventLog log;

  PassageTable(JdbcTemplate jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** The steps of a batch; those of a project's own processes are the project's. */
  void take(List<Recorded> batch) {
    Rows started = new Rows("text", "text", "bigint");
    Set<String> ours = known(batch);
    Rows steps = new Rows("text", "bigint");
    for (Recorded recorded : batch) {
      if (recorded.fact() instanceof ProcessStarted start && Passages.isOfACase(start.process())) {
        ours.add(start.processInstance());
        started.add(start.processInstance(), start.caseId(), recorded.position());
      }
      if (recorded.fact() instanceof ProcessEvent step && ours.contains(step.processInstance())) {
        steps.add(step.processInstance(), recorded.position());
      }
    }
    started.send(
        jdbc,
        """
        insert into cases.passage (process_instance, case_id, position)
        select * from unnest(?, ?, ?)
        """);
    steps.send(
        jdbc,
        """
        insert into cases.passage_event (process_instance, position) select * from unnest(?, ?)
        """);
  }

  /** The passages of a case as they stood at a position, in the order they began. */
  List<Passage> of(String caseId, long position) {
    List<Long> positions =
        jdbc.queryForList(
            """
            select e.position from cases.passage p
              join cases.passage_event e on e.process_instance = p.process_instance
            where p.case_id = ? and e.position <= ? order by e.position
            """,
            Long.class,
            caseId,
            position);
    Map<String, Passage> passages = new LinkedHashMap<>();
    for (Recorded recorded : log.at(positions)) {
      if (recorded.fact() instanceof ProcessEvent step) {
        @Nullable Passage now = Passages.after(passages.get(step.processInstance()), step);
        if (now != null) {
          passages.put(step.processInstance(), now);
        }
      }
    }
    return List.copyOf(passages.values());
  }

  /** What is stored, for a comparison: the case and how many steps, by process. */
  Map<String, String> stored() {
    Map<String, String> stored = new HashMap<>();
    jdbc.query(
        """
        select p.process_instance, p.case_id, count(e.position)
        from cases.passage p
          left join cases.passage_event e on e.process_instance = p.process_instance
        group by 1, 2
        """,
        row -> {
          stored.put(row.getString(1), row.getString(2) + " " + row.getLong(3));
        });
    return stored;
  }

  private Set<String> known(List<Recorded> batch) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (Recorded recorded : batch) {
      if (recorded.fact() instanceof ProcessEvent step) {
        mentioned.add(step.processInstance());
      }
    }
    Rows wanted = new Rows("text");
    mentioned.forEach(wanted::add);
    Set<String> known = new LinkedHashSet<>();
    wanted.read(
        jdbc,
        "select process_instance from cases.passage where process_instance = any (?)",
        row -> known.add(row.getString(1)));
    return known;
  }
}
