package org.meguri.workflows.checking.assessment;

import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AnsweringOpinions;
import org.meguri.workflows.planning.ApprovingAssessment;
import org.meguri.workflows.planning.AssessmentPapers;
import org.meguri.workflows.planning.DirectorReview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy group's forms for the whole programme, annual and overall alike. */
@Configuration(proxyBeanMethods = false)
class ProgrammeForms {

  static final String ASSESSMENT = "assessmentId";

  @Bean
  TaskForm directorReviewProgramme(
      Papers papers, Programmes programmes, AssessmentPapers evidence) {
    return new DirectorReview("directorReviewProgramme", ASSESSMENT, papers, programmes, evidence);
  }

  @Bean
  TaskForm answerOpinionsProgramme(Papers papers, Programmes programmes) {
    return new AnsweringOpinions("answerOpinionsProgramme", ASSESSMENT, papers, programmes);
  }

  @Bean
  TaskForm approveProgramme(ApprovingAssessment approving) {
    return approving("approveProgramme", approving);
  }

  static TaskForm approving(String element, ApprovingAssessment approving) {
    return new TaskForm() {
      @Override
      public String element() {
        return element;
      }

      @Override
      public Form describe(TaskOnDesk task) {
        return approving.form(assessment(task));
      }

      @Override
      public Work decode(TaskOnDesk task, Entries entries) {
        return Work.of(approving.decode(assessment(task), entries), entries.text(Choices.FINDING));
      }
    };
  }

  static AssessmentId assessment(TaskOnDesk task) {
    return AssessmentId.of(task.variable(ASSESSMENT));
  }
}
