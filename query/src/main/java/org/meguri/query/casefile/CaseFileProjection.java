package org.meguri.query.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.ProjectFact;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Rows;
import org.meguri.query.fold.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps each project's case as the fold leaves it, with a checkpoint every so many events. */
@Component
public class CaseFileProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "casefile";

  /** Events between two checkpoints: a past state folds at most that many. */
  static final int CHECKPOINT_EVERY = 200;

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final JdbcTemplate jdbc;

  CaseFileProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return ProjectFold.VERSION;
  }

  @Override
  public Set<String> leavesOut() {
    Set<String> names = new HashSet<>(ProjectFold.FOLD.leftOut());
    names.retainAll(HeadingFold.FOLD.leftOut());
    return names;
  }

  @Override
  public void apply(List<Recorded> batch) {
    Map<String, ProjectCase> cases = before(batch);
    Rows events = new Rows("text", "bigint", "text", "timestamptz", "timestamptz", "date");
    Rows checkpoints = new Rows("text", "int", "bigint", "text");
    for (Recorded recorded : batch) {
      ProjectId of = ProjectFact.projectOf(recorded.fact()).orElse(null);
      if (of != null) {
        String project = of.value();
        ProjectCase now =
            ProjectFold.after(cases.getOrDefault(project, ProjectCase.empty(project)), recorded);
        cases.put(project, now);
        events.add(
            project,
            recorded.position(),
            recorded.name(),
            java.sql.Timestamp.from(recorded.recordedAt()),
            java.sql.Timestamp.from(recorded.sequencedAt()),
            java.sql.Date.valueOf(effectiveOn(recorded)));
        if (now.events() % CHECKPOINT_EVERY == 0) {
          checkpoints.add(project, version(), recorded.position(), Stored.write(now));
        }
      }
    }
    write(cases, touched(batch), events, checkpoints);
  }

  @Override
  public void reset() {
    jdbc.update("delete from casefile.project_case");
    jdbc.update("delete from casefile.checkpoint");
    jdbc.update("delete from casefile.project_event");
  }

  /**
   * The day from which it is true: its own, or else the day it was recorded in the office's time.
   */
  static LocalDate effectiveOn(Recorded recorded) {
    @Nullable LocalDate own = recorded.fact().effectiveOn();
    return own != null ? own : recorded.recordedAt().atZone(TOKYO).toLocalDate();
  }

  private Map<String, ProjectCase> before(List<Recorded> batch) {
    Map<String, ProjectCase> cases = new HashMap<>();
    Rows wanted = new Rows("text");
    touched(batch).forEach(wanted::add);
    wanted.read(
        jdbc,
        "select content from casefile.project_case where project = any (?)",
        row -> {
          ProjectCase stored = Stored.read(row.getString(1), ProjectCase.class);
          cases.put(stored.project(), stored);
        });
    return cases;
  }

  private static Set<String> touched(List<Recorded> batch) {
    Set<String> projects = new LinkedHashSet<>();
    for (Recorded recorded : batch) {
      ProjectFact.projectOf(recorded.fact()).ifPresent(project -> projects.add(project.value()));
    }
    return projects;
  }

  private void write(
      Map<String, ProjectCase> cases, Set<String> touched, Rows events, Rows checkpoints) {
    Rows rows = new Rows("text", "int", "bigint", "int", "text");
    for (String project : touched) {
      @Nullable ProjectCase now = cases.get(project);
      if (now != null) {
        rows.add(project, version(), now.position(), now.events(), Stored.write(now));
      }
    }
    rows.send(
        jdbc,
        """
        insert into casefile.project_case (project, fold_version, position, events, content)
        select project, fold_version, position, events, content::json
        from unnest(?, ?, ?, ?, ?) as r (project, fold_version, position, events, content)
        on conflict (project) do update set fold_version = excluded.fold_version,
          position = excluded.position, events = excluded.events, content = excluded.content
        """);
    events.send(
        jdbc,
        """
        insert into casefile.project_event
          (project, position, name, recorded_at, sequenced_at, effective_on)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """);
    checkpoints.send(
        jdbc,
        """
        insert into casefile.checkpoint (project, fold_version, position, content)
        select project, fold_version, position, content::json
        from unnest(?, ?, ?, ?) as r (project, fold_version, position, content)
        """);
  }
}
