package org.meguri.workflows.checking.survey;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.Outcome;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyRefused;
import org.meguri.workflows.correlation.Closings;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in a follow-up survey. */
@Configuration(proxyBeanMethods = false)
class SurveySteps {

  /** Opens the round with the project's own form; one that is open already is left as it is. */
  @Bean
  JavaDelegate openSurveyRound(SystemHand system, Programmes programmes, Projects projects) {
    return step -> {
      Variables process = Variables.of(step);
      ProgrammeFile programme = programmes.current();
      ProgrammeFile.Window window = programme.window(process.window().name()).orElseThrow();
      Outcome outcome =
          system.ask(
              step,
              "open",
              new OpenRound(
                  process.round(),
                  process.project(),
                  process.bureau(),
                  process.fiscalYear(),
                  process.window(),
                  window.opensOn(process.fiscalYear()),
                  window.internalDueOn(process.fiscalYear()),
                  window.closesOn(process.fiscalYear()),
                  programme.formOf(process.project().value()),
                  projects.organizationsOf(process.project())));
      if (outcome instanceof Outcome.Refused refused
          && !refused.rule().equals(SurveyRefused.ROUND_OPEN_ALREADY.code())) {
        throw new SystemHand.StepRefused(refused);
      }
    };
  }

  /**
   * Tells the year's process that its round is closed; nobody waiting for a WINTER round is usual.
   */
  @Bean
  JavaDelegate announceRoundClosed(Closings closings) {
    return step -> {
      Variables process = Variables.of(step);
      closings.announce(process.project(), process.fiscalYear(), process.window());
    };
  }
}
