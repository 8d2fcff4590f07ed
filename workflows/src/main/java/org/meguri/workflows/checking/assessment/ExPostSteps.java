package org.meguri.workflows.checking.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.assessment.AssessmentCommand.BeginAssessment;
import org.meguri.command.assessment.AssessmentCommand.RecommendReflection;
import org.meguri.command.assessment.AssessmentEvent.AssessmentApproved;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.project.ProjectCommand.ContinueProject;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.Attainment;
import org.meguri.workflows.planning.Grading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The system's steps after the year: beginning the ex-post assessment, recommending and recording
 * what follows.
 */
@Configuration(proxyBeanMethods = false)
class ExPostSteps {

  /** Begins on the approved plan and the closed SPRING round, in the versions that stand now. */
  @Bean
  JavaDelegate beginExPost(SystemHand system, ExPostEvidence evidence) {
    return step -> {
      Variables year = Variables.of(step);
      system.send(
          step,
          "begin",
          new BeginAssessment(
              year.exPost(),
              AssessmentKind.EX_POST,
              year.project(),
              year.bureau(),
              year.fiscalYear(),
              year.plan(),
              evidence.of(year.plan(), year.springRound())));
    };
  }

  /** Asks the table what the published result recommends, and puts the answer on record. */
  @Bean
  JavaDelegate recommendReflection(
      SystemHand system, Papers papers, Grading grading, Attainment attainment) {
    return step -> {
      Variables year = Variables.of(step);
      AssessmentDrafted draft = papers.latest(year.exPost(), AssessmentDrafted.class).orElseThrow();
      AssessmentApproved approved =
          papers.latest(year.exPost(), AssessmentApproved.class).orElseThrow();
      system.send(
          step,
          "recommend",
          new RecommendReflection(
              year.exPost(),
              grading.reflection(
                  approved.grade(),
                  attainment.hasNumericTarget(year.project()),
                  draft.attainmentPercent(),
                  approved.resolution())));
    };
  }

  /** The project goes on as the director decided. */
  @Bean
  JavaDelegate recordContinuation(SystemHand system, Papers papers, Clock clock) {
    return step -> {
      Variables year = Variables.of(step);
      ReflectionDecided decided =
          papers.latest(year.exPost(), ReflectionDecided.class).orElseThrow();
      system.send(
          step,
          "continue",
          new ContinueProject(
              year.project(),
              year.exPost(),
              year.fiscalYear(),
              decided.reason(),
              LocalDate.now(clock)));
    };
  }
}
