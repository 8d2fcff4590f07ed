package org.meguri.workflows.planning;

import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms that differ from the ex-post ones by the task and the assessment they are for. */
@Configuration(proxyBeanMethods = false)
class PlanningForms {

  @Bean
  TaskForm directorReview(Papers papers, Programmes programmes, AssessmentPapers evidence) {
    return new DirectorReview("directorReview", "exAnteId", papers, programmes, evidence);
  }

  @Bean
  TaskForm answerOpinions(Papers papers, Programmes programmes) {
    return new AnsweringOpinions("answerOpinions", "exAnteId", papers, programmes);
  }
}
