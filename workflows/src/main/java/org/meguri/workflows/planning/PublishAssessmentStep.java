package org.meguri.workflows.planning;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentCommand.PublishAssessment;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Publishes the assessment the diagram names. A new instance for each step, because the engine
 * writes the field into it.
 */
@Component("publishAssessment")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PublishAssessmentStep implements JavaDelegate {

  private final SystemHand system;
  private final Clock clock;
  private @Nullable Expression assessment;

  PublishAssessmentStep(SystemHand system, Clock clock) {
    this.system = system;
    this.clock = clock;
  }

  /** The field of the same name in the diagram. */
  public void setAssessment(Expression assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution step) {
    if (assessment == null) {
      throw new IllegalStateException("The diagram names no assessment to publish");
    }
    AssessmentId id = AssessmentId.of((String) assessment.getValue(step));
    system.send(step, "publish", new PublishAssessment(id, LocalDate.now(clock)));
  }
}
