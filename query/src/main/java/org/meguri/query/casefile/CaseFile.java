package org.meguri.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A project's case now, as it was known at a position or moment, and as it was true on a day; all
 * from the same fold. Says nothing about who may read it.
 */
@Component
public class CaseFile {

  private final JdbcClient jdbc;
  private final EventLog log;

  CaseFile(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** As far as the projection has come. */
  public Optional<ProjectCase> now(ProjectId project) {
    return jdbc.sql("select content from casefile.project_case where project = ?")
        .param(project.value())
        .query(String.class)
        .optional()
        .map(json -> Stored.read(json, ProjectCase.class));
  }

  /** As known at a moment: everything up to the highest position sequenced by then. */
  public Optional<ProjectCase> asOf(ProjectId project, Instant moment) {
    return asOf(project, log.positionAt(moment));
  }

  /** As known at a position; empty if nothing about the project was recorded by then. */
  public Optional<ProjectCase> asOf(ProjectId project, long position) {
    ProjectCase from = checkpoint(project, position);
    List<Recorded> since = log.at(positions(project, from.position(), position));
    ProjectCase state = ProjectFold.after(from, since);
    return state.events() == 0 ? Optional.empty() : Optional.of(state);
  }

  /**
   * As true on a day, of what was known at a position: a fact without a day of its own is true from
   * the day it was recorded.
   */
  public Optional<ProjectCase> trueOn(ProjectId project, LocalDate day, long knownAt) {
    List<Long> positions =
        jdbc.sql(
                """
                select position from casefile.project_event
                where project = ? and position <= ? and effective_on <= ? order by position
                """)
            .params(project.value(), knownAt, day)
            .query(Long.class)
            .list();
    ProjectCase state = ProjectFold.after(ProjectCase.empty(project.value()), log.at(positions));
    return state.events() == 0 ? Optional.empty() : Optional.of(state);
  }

  /**
   * Walks from one position to a later one, giving each event with the state after it; answers the
   * state at the first.
   */
  public ProjectCase walk(
      ProjectId project, long from, long to, BiConsumer<Recorded, ProjectCase> each) {
    ProjectCase start = asOf(project, from).orElseGet(() -> ProjectCase.empty(project.value()));
    ProjectCase state = start;
    for (Recorded recorded : log.at(positions(project, from, to))) {
      state = ProjectFold.after(state, recorded);
      each.accept(recorded, state);
    }
    return start;
  }

  /** The project's events after a position, in the order of the log. */
  public List<Recorded> history(ProjectId project, long after, int limit) {
    return log.at(
        jdbc.sql(
                """
                select position from casefile.project_event
                where project = ? and position > ? order by position limit ?
                """)
            .params(project.value(), after, limit)
            .query(Long.class)
            .list());
  }

  /** The project's events before a position, the latest first. */
  public List<Recorded> latest(ProjectId project, long before, int limit) {
    List<Recorded> events =
        new ArrayList<>(
            log.at(
                jdbc.sql(
                        """
                        select position from casefile.project_event
                        where project = ? and position < ? order by position desc limit ?
                        """)
                    .params(project.value(), before, limit)
                    .query(Long.class)
                    .list()));
    java.util.Collections.reverse(events);
    return events;
  }

  /** A tick for each of the project's events, without their content. */
  public List<Tick> ticks(ProjectId project) {
    return jdbc.sql(
            """
            select position, name, recorded_at, effective_on from casefile.project_event
            where project = ? order by position
            """)
        .param(project.value())
        .query(
            (row, n) ->
                new Tick(
                    row.getLong(1),
                    row.getString(2),
                    row.getTimestamp(3).toInstant(),
                    row.getDate(4).toLocalDate()))
        .list();
  }

  /** The project's reviews whose opinions are not open yet. */
  public Set<String> unopenedReviews(ProjectId project) {
    return Set.copyOf(
        jdbc.sql(
                """
                select review.key
                from casefile.project_case as stored,
                  json_each(stored.content -> 'reviews') as review
                where stored.project = ? and review.value ->> 'opened' is null
                """)
            .param(project.value())
            .query(String.class)
            .list());
  }

  /** Whether an event belongs to the project. */
  public boolean belongs(ProjectId project, long position) {
    return jdbc.sql("select 1 from casefile.project_event where project = ? and position = ?")
        .params(project.value(), position)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private Collection<Long> positions(ProjectId project, long after, long upTo) {
    return jdbc.sql(
            """
            select position from casefile.project_event
            where project = ? and position > ? and position <= ? order by position
            """)
        .params(project.value(), after, upTo)
        .query(Long.class)
        .list();
  }

  private ProjectCase checkpoint(ProjectId project, long position) {
    @Nullable String json =
        jdbc.sql(
                """
                select content from (
                  (select position, content from casefile.project_case
                   where project = :project and fold_version = :version and position <= :position)
                  union all
                  (select position, content from casefile.checkpoint
                   where project = :project and fold_version = :version and position <= :position
                   order by position desc limit 1)) as known
                order by position desc limit 1
                """)
            .param("project", project.value())
            .param("version", ProjectFold.VERSION)
            .param("position", position)
            .query(String.class)
            .optional()
            .orElse(null);
    return json == null ? ProjectCase.empty(project.value()) : Stored.read(json, ProjectCase.class);
  }
}
