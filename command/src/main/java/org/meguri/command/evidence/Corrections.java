package org.meguri.command.evidence;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which corrections were opened on which decision, written in the transaction of the event. */
@Component
@ProcessingGroup("constraints")
class Corrections {

  private final JdbcClient jdbc;

  Corrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CorrectionOpened event) {
    jdbc.sql(
            """
            insert into evidence.correction (correction, decision, evidence, caused_by)
            values (?, ?, ?, ?)
            """)
        .params(
            event.correction().value(), event.decision(), event.evidence().id(), event.causedBy())
        .update();
  }

  /** Whether the decision was told of this very correction of that evidence. */
  boolean isOpened(Decision decision, long causedBy) {
    return jdbc.sql(
            """
            select exists (select from evidence.correction
              where decision = ? and evidence = ? and caused_by = ?)
            """)
        .params(decision.id(), decision.cited().id(), causedBy)
        .query(Boolean.class)
        .single();
  }

  /** The id of the next correction on the decision. */
  CorrectionId next(Decision decision) {
    List<String> before =
        jdbc.sql("select correction from evidence.correction where decision = ?")
            .param(decision.id())
            .query(String.class)
            .list();
    return CorrectionId.of(decision.id(), before.size() + 1);
  }
}
