package org.meguri.workflows.checking.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.monitoring.MonitoringCommand.BeginMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.CloseMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.DrawFrame;
import org.meguri.command.monitoring.MonitoringCommand.RemindRespondents;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in a monitoring survey. */
@Configuration(proxyBeanMethods = false)
class MonitoringSteps {

  @Bean
  JavaDelegate beginMonitoring(SystemHand system, Programmes programmes) {
    return step -> {
      int year = Variables.of(step).fiscalYear();
      Monitoring monitoring = Objects.requireNonNull(programmes.current().monitoring());
      system.send(
          step,
          "begin",
          new BeginMonitoring(
              survey(step), year, monitoring.opensOn(year), monitoring.closesOn(year)));
    };
  }

  @Bean
  JavaDelegate drawFrame(SystemHand system, ProjectLives lives, Clock clock) {
    return step -> {
      LocalDate today = LocalDate.now(clock);
      List<ProjectId> standing =
          lives.lives().stream()
              .filter(life -> life.on(today) != ProjectStatus.ENDED)
              .map(ProjectLife::project)
              .toList();
      system.send(step, "draw", new DrawFrame(survey(step), standing, today));
    };
  }

  /** The second of its two places in the diagram is the second reminder. */
  @Bean
  JavaDelegate remindRespondents(SystemHand system, Clock clock) {
    return step ->
        system.send(
            step,
            "remind",
            new RemindRespondents(
                survey(step),
                step.getCurrentActivityId().equals("remindFirst") ? 1 : 2,
                LocalDate.now(clock)));
  }

  /** What was begun and not sent is nobody's answer, and is not kept. */
  @Bean
  JavaDelegate closeMonitoring(SystemHand system, AnswerDrafts drafts, Clock clock) {
    return step -> {
      system.send(step, "close", new CloseMonitoring(survey(step), LocalDate.now(clock)));
      drafts.forget(survey(step));
    };
  }

  private static MonitoringId survey(DelegateExecution step) {
    return MonitoringId.of(step.getProcessBusinessKey());
  }
}
