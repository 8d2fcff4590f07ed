package org.meguri.workflows.checking.assessment;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.assessment.AssessmentCommand.BeginAssessment;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's step before the policy group assesses the whole programme. */
@Configuration(proxyBeanMethods = false)
class ProgrammeSteps {

  /** Begins on what is published and closed now; the draft cites what is so by then. */
  @Bean
  JavaDelegate beginProgrammeAssessment(SystemHand system, ProgrammeResults results) {
    return step -> {
      Variables process = Variables.of(step);
      AssessmentKind kind = AssessmentKind.valueOf(process.text("kind"));
      system.send(
          step,
          "begin",
          new BeginAssessment(
              process.assessment(),
              kind,
              process.project(),
              process.bureau(),
              process.fiscalYear(),
              null,
              results.evidence(kind, process.fiscalYear())));
    };
  }
}
