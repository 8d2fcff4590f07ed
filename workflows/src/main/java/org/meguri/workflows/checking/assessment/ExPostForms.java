package org.meguri.workflows.checking.assessment;

import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AnsweringOpinions;
import org.meguri.workflows.planning.AssessmentPapers;
import org.meguri.workflows.planning.DirectorReview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms that differ from the ex-ante ones by the task and the assessment they are for. */
@Configuration(proxyBeanMethods = false)
class ExPostForms {

  @Bean
  TaskForm directorReviewExPost(Papers papers, Programmes programmes, AssessmentPapers evidence) {
    return new DirectorReview("directorReviewExPost", "exPostId", papers, programmes, evidence);
  }

  @Bean
  TaskForm answerOpinionsExPost(Papers papers, Programmes programmes) {
    return new AnsweringOpinions("answerOpinionsExPost", "exPostId", papers, programmes);
  }
}
