package org.meguri.ops.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.meguri.ops.running.RunningMeguri;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what no command would, past every rule, in a transaction that is taken back. */
final class Forger {
  private final RunningMeguri meguri;

  Forger(RunningMeguri meguri) {
    this.meguri = meguri;
  }

  /** By invariant, where it does not hold once this was written. */
  Map<String, List<String>> brokenBy(Runnable forgery) {
    return Objects.requireNonNull(
        meguri
            .bean(TransactionTemplate.class)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  forgery.run();
                  return meguri.bean(Checks.class).withoutReadModels().stream()
                      .filter(result -> !result.violations().isEmpty())
                      .collect(
                          Collectors.toMap(Checks.Result::invariant, Checks.Result::violations));
                }));
  }

  void row(String statement) {
    meguri.jdbc().sql(statement).update();
  }

  /** At the end of the log, as if it had been decided. */
  void event(String kind, String stream, String name, String payload) {
    long index =
        meguri
            .jdbc()
            .sql(
                """
                insert into log.event
                  (event_id, stream_type, stream, sequence, name, revision, payload, metadata, recorded_at)
                values (gen_random_uuid(), ?, ?, (select count(*) from log.event where stream = ?), ?, 1, ?,
                  (select metadata from log.event order by global_index limit 1), now())
                returning global_index
                """)
            .params(kind, stream, stream, name, payload)
            .query(Long.class)
            .single();
    meguri
        .jdbc()
        .sql(
            """
            insert into log.position
            select max(position) + 1, ?, max(sequenced_at) from log.position
            """)
        .param(index)
        .update();
  }
}
