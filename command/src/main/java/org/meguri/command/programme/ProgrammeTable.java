package org.meguri.command.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.AskedAhead;
import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;
import org.meguri.command.programme.ProgrammeEvent.ProgrammeImported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the programme in use, written in the transaction of the import itself. */
@Component
@ProcessingGroup("constraints")
class ProgrammeTable implements Programmes, AskedAhead {
  private static final String HASH = "select content_hash from programme.current";

  private final JdbcClient jdbc;

  /** Only to spare reading the same text again: the hash asked in each transaction decides. */
  private final AtomicReference<@Nullable Parsed> lastRead = new AtomicReference<>();

  private final ThreadLocal<@Nullable String> ahead = new ThreadLocal<>();

  ProgrammeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Parsed(String contentHash, ProgrammeFile file) {}

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

  @Override
  public Optional<ProgrammeFile> inUse() {
    String hash = ahead.get();
    return hash != null
        ? Optional.of(parsed(hash))
        : jdbc.sql(HASH).query(String.class).optional().map(this::parsed);
  }

  @Override
  public Optional<Sql> question(Object command, Acting acting) {
    return Optional.of(Sql.of(HASH));
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

  private ProgrammeFile parsed(String contentHash) {
    Parsed known = lastRead.get();
    if (known != null && known.contentHash().equals(contentHash)) {
      return known.file();
    }
    Parsed read =
        jdbc.sql("select content_hash, content from programme.current")
            .query((row, n) -> new Parsed(row.getString(1), ProgrammeJson.read(row.getString(2))))
            .single();
    lastRead.set(read);
    return read.file();
  }
}
