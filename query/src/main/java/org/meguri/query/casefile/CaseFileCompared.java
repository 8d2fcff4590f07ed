package org.meguri.query.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.ProjectFact;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.fold.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds every project's case afresh from the log and compares rows, checkpoints and the index. */
@Component
class CaseFileCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;

  CaseFileCompared(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return CaseFileProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, ProjectCase> rows = stored("select project, content from casefile.project_case");
    Map<String, ProjectCase> checkpoints =
        stored("select project || '@' || position, content from casefile.checkpoint");
    Map<String, ProjectCase> fresh = new TreeMap<>();
    Map<String, ProjectCase> freshCheckpoints = new TreeMap<>();
    Map<String, Integer> counted = new HashMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch -> {
          for (Recorded recorded : batch) {
            take(recorded, fresh, freshCheckpoints);
          }
        });
    fresh.forEach((project, state) -> counted.put(project, state.events()));
    List<Difference> found = new ArrayList<>(Differences.between(rows, fresh));
    found.addAll(Differences.between(checkpoints, freshCheckpoints));
    found.addAll(Differences.between(indexed(), counted));
    return found;
  }

  private static void take(
      Recorded recorded, Map<String, ProjectCase> cases, Map<String, ProjectCase> checkpoints) {
    ProjectId of = ProjectFact.projectOf(recorded.fact()).orElse(null);
    if (of != null) {
      String project = of.value();
      ProjectCase now =
          ProjectFold.after(cases.getOrDefault(project, ProjectCase.empty(project)), recorded);
      cases.put(project, now);
      if (now.events() % CaseFileProjection.CHECKPOINT_EVERY == 0) {
        checkpoints.put(project + "@" + recorded.position(), now);
      }
    }
  }

  private Map<String, ProjectCase> stored(String sql) {
    Map<String, ProjectCase> states = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            row -> {
              states.put(row.getString(1), Stored.read(row.getString(2), ProjectCase.class));
            });
    return states;
  }

  private Map<String, Integer> indexed() {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql("select project, count(*) from casefile.project_event group by project")
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }
}
