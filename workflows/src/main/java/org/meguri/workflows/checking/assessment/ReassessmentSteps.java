package org.meguri.workflows.checking.assessment;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.assessment.AssessmentCommand.BeginAssessment;
import org.meguri.command.assessment.AssessmentCommand.SupersedeAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AnsweringOpinions;
import org.meguri.workflows.planning.ApprovingAssessment;
import org.meguri.workflows.planning.AssessmentPapers;
import org.meguri.workflows.planning.DirectorReview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps and forms of an assessment made anew that differ from the first one's by their task.
 */
@Configuration(proxyBeanMethods = false)
class ReassessmentSteps {

  /** Begins on what stands now; the draft cites what stands by then. */
  @Bean
  JavaDelegate beginReassessment(SystemHand system, Reassessing reassessing) {
    return step -> {
      Variables process = Variables.of(step);
      AssessmentBegun old = reassessing.old(process.assessment());
      system.send(
          step,
          "begin",
          new BeginAssessment(
              process.assessment(),
              old.kind(),
              old.project(),
              old.bureau(),
              old.fiscalYear(),
              old.plan(),
              reassessing.evidence(old)));
    };
  }

  /** The published one takes the old one's place, for the reasons it was made anew. */
  @Bean
  JavaDelegate supersedeAssessment(SystemHand system, Papers papers, Reassessing reassessing) {
    return step -> {
      Variables process = Variables.of(step);
      CorrectionConsidered considered =
          papers
              .latest(CorrectionId.of(process.text("correctionId")), CorrectionConsidered.class)
              .orElseThrow();
      system.send(
          step,
          "supersede",
          new SupersedeAssessment(
              reassessing.old(process.assessment()).assessment(),
              process.assessment(),
              considered.reason()));
    };
  }

  @Bean
  TaskForm directorReviewReassessment(
      Papers papers, Programmes programmes, AssessmentPapers evidence) {
    return new DirectorReview(
        "directorReviewReassessment", ProgrammeForms.ASSESSMENT, papers, programmes, evidence);
  }

  @Bean
  TaskForm answerOpinionsReassessment(Papers papers, Programmes programmes) {
    return new AnsweringOpinions(
        "answerOpinionsReassessment", ProgrammeForms.ASSESSMENT, papers, programmes);
  }

  @Bean
  TaskForm approveReassessment(ApprovingAssessment approving) {
    return ProgrammeForms.approving("approveReassessment", approving);
  }
}
