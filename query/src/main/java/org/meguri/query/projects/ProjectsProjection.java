package org.meguri.query.projects;

import java.sql.Timestamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.ProjectFact;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.HeadingFold;
import org.meguri.query.casefile.OpenTask;
import org.meguri.query.fold.Rows;
import org.meguri.query.fold.Stored;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps a line for each project with the positions between which it stood. */
@Component
public class ProjectsProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "projects";

  private final JdbcTemplate jdbc;

  ProjectsProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Set<String> leavesOut() {
    return HeadingFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    Versions<Heading> lines = standing(batch);
    batch.forEach(recorded -> take(lines, recorded));
    write(lines);
  }

  @Override
  public void reset() {
    jdbc.update("delete from projects.project_version");
  }

  /** One event more; the same for the stored lines and those made afresh. */
  static void take(Versions<Heading> lines, Recorded recorded) {
    ProjectId of = ProjectFact.projectOf(recorded.fact()).orElse(null);
    if (of != null && HeadingFold.FOLD.handles(recorded.fact())) {
      String project = of.value();
      @Nullable Heading before = lines.standing(project);
      lines.change(
          project,
          recorded.position(),
          HeadingFold.FOLD.on(before == null ? Heading.empty(project) : before, recorded));
    }
  }

  /** What is kept of a line: all of it only while it stands. */
  static Versions.Version<Heading> kept(Versions.Version<Heading> line) {
    return line.to() == null
        ? line
        : new Versions.Version<>(line.key(), line.from(), line.to(), line.state().compact());
  }

  private Versions<Heading> standing(List<Recorded> batch) {
    Set<String> touched = new LinkedHashSet<>();
    for (Recorded recorded : batch) {
      ProjectFact.projectOf(recorded.fact()).ifPresent(project -> touched.add(project.value()));
    }
    Rows wanted = new Rows("text");
    touched.forEach(wanted::add);
    Versions<Heading> lines = new Versions<>();
    wanted.read(
        jdbc,
        """
        select project, from_position, heading from projects.project_version
        where to_position is null and project = any (?)
        """,
        row ->
            lines.stored(
                row.getString(1), row.getLong(2), Stored.read(row.getString(3), Heading.class)));
    return lines;
  }

  private void write(Versions<Heading> lines) {
    Rows closed = new Rows("text", "bigint", "text");
    lines
        .closed()
        .forEach(
            (project, to) ->
                closed.add(
                    project,
                    to,
                    Stored.write(Objects.requireNonNull(lines.closedAs().get(project)).compact())));
    closed.send(
        jdbc,
        """
        update projects.project_version v
        set to_position = c.position, heading = c.heading::json
        from unnest(?, ?, ?) as c (project, position, heading)
        where v.project = c.project and v.to_position is null
        """);
    Rows begun =
        new Rows(
            "text",
            "bigint",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "int",
            "timestamptz",
            "text",
            "text",
            "text",
            "int",
            "text");
    lines.begun().forEach(line -> add(begun, line));
    begun.send(
        jdbc,
        """
        insert into projects.project_version
        select project, from_position, to_position, bureau, name_en, name_ja, status, decision,
          phase, fiscal_year, next_due, next_task, next_candidate, next_holder, open_tasks,
          heading::json
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as r (project, from_position, to_position, bureau, name_en, name_ja, status, decision,
          phase, fiscal_year, next_due, next_task, next_candidate, next_holder, open_tasks, heading)
        """);
  }

  private static void add(Rows rows, Versions.Version<Heading> line) {
    Heading heading = line.state();
    @Nullable OpenTask next = heading.next().orElse(null);
    rows.add(
        line.key(),
        line.from(),
        line.to(),
        heading.bureau(),
        heading.nameEn(),
        heading.nameJa(),
        heading.status().name(),
        heading.decision() == null ? null : heading.decision().name(),
        heading.phase() == null ? null : heading.phase().name(),
        heading.fiscalYear(),
        next == null ? null : Timestamp.from(next.dueAt()),
        next == null ? null : next.element(),
        next == null ? null : next.candidate(),
        next == null || next.holder() == null ? null : next.holder().value(),
        heading.tasks().size(),
        Stored.write(kept(line).state()));
  }
}
