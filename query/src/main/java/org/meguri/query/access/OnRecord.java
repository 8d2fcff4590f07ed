package org.meguri.query.access;

import java.util.List;
import java.util.UUID;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.export.ExportEvent.ListTaken;
import org.meguri.command.storage.FactRecorder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts an auditor's reading on record, and whoever's taking of a file; each is a stream of its own.
 */
@Component
public class OnRecord {

  private final FactRecorder recorder;
  private final TransactionTemplate transaction;

  OnRecord(FactRecorder recorder, PlatformTransactionManager transactions) {
    this.recorder = recorder;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The reading, by whom it says. */
  public void put(PersonId reader, AuditEvent reading) {
    put(reader, List.of(reading));
  }

  /** A file that is about to be taken, by whom it says. */
  public void put(ListTaken taking) {
    String stream = taking.export().value();
    Acting acting = Acting.as(taking.by(), CommandId.of(stream));
    transaction.executeWithoutResult(
        status -> recorder.record("export", stream, 0, taking, acting));
  }

  /** Readings of one look, all or none. */
  void put(PersonId reader, List<? extends AuditEvent> readings) {
    if (!readings.isEmpty()) {
      transaction.executeWithoutResult(status -> readings.forEach(each -> record(reader, each)));
    }
  }

  private void record(PersonId reader, AuditEvent reading) {
    String stream = "reading-" + UUID.randomUUID();
    recorder.record("reading", stream, 0, reading, Acting.as(reader, CommandId.of(stream)));
  }
}
