package org.meguri.command.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.AskedAhead;
import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;
import org.meguri.command.programme.ProgrammeEvent.ProgrammeImported;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.project.ProjectLives;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the programme in use, written in the transaction of the import itself. */
@Component
@ProcessingGroup("constraints")
class ProgrammeTable implements Programmes, AskedAhead {
  /** Which file, and in which state its projects are: both by one short text. */
  private static final String STATE =
      "select c.content_hash || ':' || r.revision from programme.current c, project.revision r";

  private final JdbcClient jdbc;

  /** Only to spare reading the same text again: the hash asked in each transaction decides. */
  private final AtomicReference<@Nullable Parsed> lastRead = new AtomicReference<>();

  private final ThreadLocal<@Nullable String> ahead = new ThreadLocal<>();

  private final ProjectLives projects;

  ProgrammeTable(JdbcClient jdbc, ProjectLives projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  private record Parsed(String state, ProgrammeFile file) {}

  @EventHandler
  void on(ProgrammeImported event) {
    forget();
    jdbc.sql(
            """
            insert into programme.current (programme, version, content_hash, content)
            values (?, ?, ?, ?::jsonb)
            on conflict (only_one) do update set
              programme = excluded.programme, version = excluded.version,
              content_hash = excluded.content_hash, content = excluded.content
            """)
        .params(
            event.programme().value(),
            event.version(),
            event.contentHash(),
            ProgrammeJson.write(event.content()))
        .update();
  }

  /** What was asked ahead does not know what this very command makes of a project. */
  @EventHandler
  void on(ProjectEvent event) {
    forget();
  }

  @Override
  public Optional<String> contentHash() {
    return jdbc.sql("select content_hash from programme.current").query(String.class).optional();
  }

  @Override
  public Optional<ProgrammeFile> inUse() {
    String hash = ahead.get();
    return hash != null
        ? Optional.of(parsed(hash))
        : jdbc.sql(STATE).query(String.class).optional().map(this::parsed);
  }

  @Override
  public Optional<Sql> question(Object command, Acting acting) {
    return Optional.of(Sql.of(STATE));
  }

  @Override
  public void answered(Object command, Acting acting, ResultSet rows) throws SQLException {
    if (rows.next()) {
      ahead.set(rows.getString(1));
    }
  }

  @Override
  public void forget() {
    ahead.remove();
  }

  private ProgrammeFile parsed(String state) {
    Parsed known = lastRead.get();
    if (known != null && known.state().equals(state)) {
      return known.file();
    }
    ProgrammeFile file =
        ProgrammeJson.read(
            jdbc.sql("select content from programme.current").query(String.class).single());
    List<ProjectEntry> now = projects.entries();
    Parsed read = new Parsed(state, now.isEmpty() ? file : file.with(now));
    lastRead.set(read);
    return read.file();
  }
}
