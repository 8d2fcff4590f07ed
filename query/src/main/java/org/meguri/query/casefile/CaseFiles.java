package org.meguri.query.casefile;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meguri.command.ProjectFact;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Several projects' cases at once, from the same fold as a single one. Says nothing about who may
 * read them.
 */
@Component
public class CaseFiles {

  private final JdbcClient jdbc;
  private final EventLog log;

  CaseFiles(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** As far as the projection has come, in the order of their ids. */
  public List<ProjectCase> now(Collection<String> projects) {
    return jdbc
        .sql("select content from casefile.project_case where project = any (?) order by project")
        .param(projects.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(json -> Stored.read(json, ProjectCase.class))
        .toList();
  }

  /**
   * As known at a position, in the order of their ids, without those of which nothing was recorded
   * by then: three questions to the database, however many cases.
   */
  public List<ProjectCase> asOf(Collection<String> projects, long position) {
    SortedMap<String, ProjectCase> cases = checkpoints(projects, position);
    for (Recorded recorded : log.at(since(cases, position))) {
      ProjectFact.projectOf(recorded.fact())
          .ifPresent(
              project ->
                  cases.computeIfPresent(
                      project.value(), (id, before) -> ProjectFold.after(before, recorded)));
    }
    return cases.values().stream().filter(found -> found.events() > 0).toList();
  }

  private SortedMap<String, ProjectCase> checkpoints(Collection<String> projects, long position) {
    SortedMap<String, ProjectCase> cases = new TreeMap<>();
    projects.forEach(project -> cases.put(project, ProjectCase.empty(project)));
    jdbc.sql(
            """
            select distinct on (project) project, content from (
              select project, position, content from casefile.project_case
              where project = any (:projects) and fold_version = :version
                and position <= :position
              union all
              select project, position, content from casefile.checkpoint
              where project = any (:projects) and fold_version = :version
                and position <= :position) as known
            order by project, position desc
            """)
        .param("projects", projects.toArray(String[]::new))
        .param("version", ProjectFold.VERSION)
        .param("position", position)
        .query(
            row -> {
              cases.put(row.getString(1), Stored.read(row.getString(2), ProjectCase.class));
            });
    return cases;
  }

  private List<Long> since(SortedMap<String, ProjectCase> cases, long position) {
    return jdbc.sql(
            """
            select e.position
            from unnest(:projects, :positions) as known (project, position)
              join casefile.project_event e
                on e.project = known.project and e.position > known.position
            where e.position <= :upTo order by e.position
            """)
        .param("projects", cases.keySet().toArray(String[]::new))
        .param("positions", cases.values().stream().map(ProjectCase::position).toArray(Long[]::new))
        .param("upTo", position)
        .query(Long.class)
        .list();
  }
}
