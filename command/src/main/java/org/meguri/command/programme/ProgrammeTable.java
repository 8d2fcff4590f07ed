package org.meguri.command.programme;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeEvent.ProgrammeImported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the programme in use, written in the transaction of the import itself. */
@Component
@ProcessingGroup("constraints")
class ProgrammeTable implements Programmes {
  private final JdbcClient jdbc;

  /** Only to spare reading the same text again: the hash asked in each transaction decides. */
  private final AtomicReference<@Nullable Parsed> lastRead = new AtomicReference<>();

  ProgrammeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Parsed(String contentHash, ProgrammeFile file) {}

  @EventHandler
  void on(ProgrammeImported event) {
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
    return jdbc.sql("select content_hash from programme.current")
        .query(String.class)
        .optional()
        .map(this::parsed);
  }

  private ProgrammeFile parsed(String contentHash) {
    Parsed known = lastRead.get();
    if (known != null && known.contentHash().equals(contentHash)) {
      return known.file();
    }
    ProgrammeFile file =
        ProgrammeJson.read(
            jdbc.sql("select content from programme.current where content_hash = ?")
                .param(contentHash)
                .query(String.class)
                .single());
    lastRead.set(new Parsed(contentHash, file));
    return file;
  }
}
