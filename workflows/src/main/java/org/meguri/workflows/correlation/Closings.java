package org.meguri.workflows.correlation;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.meguri.command.plan.PlanId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces closed survey rounds to the yearly processes that wait for them. */
@Component
public class Closings {

  private final RuntimeService engine;
  private final Rounds rounds;

  Closings(RuntimeService engine, Rounds rounds) {
    this.engine = engine;
    this.rounds = rounds;
  }

  /** How many processes heard it. */
  public int announce(ProjectId project, int fiscalYear, SurveyWindow window) {
    return engine
        .createMessageCorrelation(message(window))
        .processInstanceBusinessKey(PlanId.of(project, fiscalYear).value())
        .correlateAllWithResult()
        .size();
  }

  /**
   * Wakes years that began to wait after their round had closed: a plan decided late must not wait
   * for ever. Answers how many.
   */
  @Transactional
  public int announceUnheard() {
    int woken = 0;
    List<Execution> waiting =
        engine
            .createExecutionQuery()
            .messageEventSubscriptionName(message(SurveyWindow.SPRING))
            .list();
    for (Execution execution : waiting) {
      String round = (String) engine.getVariable(execution.getId(), "springRoundId");
      if (rounds.isClosed(RoundId.of(round))) {
        engine.messageEventReceived(message(SurveyWindow.SPRING), execution.getId());
        woken++;
      }
    }
    return woken;
  }

  private static String message(SurveyWindow window) {
    return window.name().toLowerCase(Locale.ROOT) + "-round-closed";
  }
}
