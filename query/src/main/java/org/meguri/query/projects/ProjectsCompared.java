package org.meguri.query.projects;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.casefile.Heading;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.fold.Stored;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the list of projects afresh from the log and compares every line with the stored one. */
@Component
class ProjectsCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;

  ProjectsCompared(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public String name() {
    return ProjectsProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, Versions.Version<Heading>> stored = new TreeMap<>();
    jdbc.sql("select project, from_position, to_position, heading from projects.project_version")
        .query(
            row -> {
              Heading heading = Stored.read(row.getString(4), Heading.class);
              put(
                  stored,
                  new Versions.Version<>(
                      row.getString(1), row.getLong(2), row.getObject(3, Long.class), heading));
            });
    Versions<Heading> lines = new Versions<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch -> batch.forEach(recorded -> ProjectsProjection.take(lines, recorded)));
    Map<String, Versions.Version<Heading>> fresh = new TreeMap<>();
    lines.begun().forEach(version -> put(fresh, ProjectsProjection.kept(version)));
    return Differences.between(stored, fresh);
  }

  private static void put(
      Map<String, Versions.Version<Heading>> map, Versions.Version<Heading> version) {
    map.put(version.key() + "@" + version.from(), version);
  }
}
