package org.meguri.workflows.checking.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.ReviewCommand.AssignReviewers;
import org.meguri.command.commission.ReviewCommand.CountQuorum;
import org.meguri.command.commission.ReviewCommand.OpenOpinions;
import org.meguri.command.commission.ReviewCommand.OpenReview;
import org.meguri.command.commission.ReviewEvent.QuorumCounted;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in the commission's review of one assessment. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

  /** A returned and redrafted assessment gets a review of its own, counted from 1. */
  @Bean
  JavaDelegate openReview(SystemHand system, Reviews reviews, Programmes programmes) {
    return step -> {
      Variables process = Variables.of(step);
      ReviewId review = ReviewId.of(process.assessment(), reviews.nextRound(process.assessment()));
      system.send(
          step,
          "open",
          new OpenReview(
              review,
              process.assessment(),
              process.project(),
              process.bureau(),
              process.fiscalYear(),
              CommissionId.of(programmes.current().id())));
      step.setVariable("reviewId", review.value());
    };
  }

  /** Who reviews, who presides and how many it takes, as the facts of interest stand today. */
  @Bean
  JavaDelegate assignReviewers(SystemHand system, Reviews reviews, Clock clock) {
    return step -> {
      ReviewId review = Variables.of(step).review();
      system.send(step, "assign", new AssignReviewers(review, LocalDate.now(clock)));
      ReviewStanding standing = reviews.standing(review).orElseThrow();
      step.setVariable(
          "reviewers",
          new ArrayList<>(standing.reviewers().stream().map(PersonId::value).toList()));
      step.setVariable("quorum", standing.quorum());
      step.setVariable("reviewersAvailable", !standing.reviewers().isEmpty());
      presides(step, standing);
    };
  }

  /** Opinions count, declarations of conflict do not; the chair may have changed by one. */
  @Bean
  JavaDelegate countQuorum(SystemHand system, Papers papers, Reviews reviews) {
    return step -> {
      ReviewId review = Variables.of(step).review();
      system.send(step, "count", new CountQuorum(review));
      QuorumCounted counted = papers.latest(review, QuorumCounted.class).orElseThrow();
      step.setVariable("quorumMet", counted.met());
      presides(step, reviews.standing(review).orElseThrow());
    };
  }

  /** From here on the reviewers read each other's opinions. */
  @Bean
  JavaDelegate openOpinions(SystemHand system) {
    return step ->
        system.send(step, "open-opinions", new OpenOpinions(Variables.of(step).review()));
  }

  private static void presides(DelegateExecution step, ReviewStanding standing) {
    PersonId chair = standing.chair();
    if (chair != null) {
      step.setVariable("chair", chair.value());
    }
  }
}
