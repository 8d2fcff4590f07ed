package org.meguri.workflows.checking.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.DecisionKind;
import org.meguri.command.storage.Reaction;
import org.meguri.command.storage.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings each correction before the owner of the decision: one process for each, once for ever. */
@Component
class CorrectionStarts implements Reaction {

  private static final String PROCESS = "evidence-correction";

  private final RuntimeService engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CorrectionStarts(
      RuntimeService engine, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "correction-starts";
  }

  @Override
  public void on(Recorded event) {
    if (event.fact() instanceof CorrectionOpened opened) {
      transactions.executeWithoutResult(transaction -> start(opened));
    }
  }

  private void start(CorrectionOpened opened) {
    if (isFirst(opened)) {
      engine.startProcessInstanceByKey(PROCESS, opened.correction().value(), variables(opened));
    }
  }

  private boolean isFirst(CorrectionOpened opened) {
    return jdbc.sql(
                """
                insert into workflows.opening (business_key, process, opened_at) values (?, ?, ?)
                on conflict (business_key) do nothing
                """)
            .params(opened.correction().value(), PROCESS, OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  private static Map<String, Object> variables(CorrectionOpened opened) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("correctionId", opened.correction().value());
    variables.put("decisionKind", opened.kind().name());
    variables.put("decisionId", opened.decision());
    variables.put("projectId", opened.project().value());
    variables.put("bureauId", opened.bureau().value());
    variables.put("fiscalYear", opened.fiscalYear());
    if (opened.kind() == DecisionKind.ASSESSMENT) {
      variables.put("assessmentId", AssessmentId.of(opened.decision()).next().value());
    }
    return variables;
  }
}
