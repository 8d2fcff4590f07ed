package org.meguri.workflows.checking.commission;

import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.workflows.calendar.Beat;
import org.meguri.workflows.tasklist.LapsedTasks;
import org.meguri.workflows.tasklist.Task;
import org.springframework.stereotype.Component;

/**
 * A membership that ends after the naming: the opinion is not waited for any more, and the chair's
 * deputy resolves, as where a conflict is declared so late. Where too few are left to resolve at
 * all, the review goes back to where the secretariat names others. Looked at with every beat of the
 * calendar.
 */
@Component
class TermsThatEnded implements Beat {
  private static final String TERM_OVER = "TERM_OVER";
  private static final String QUORUM_LOST = "QUORUM_LOST";
  private static final String CONFLICT = "CONFLICT_OF_INTEREST";

  private final LapsedTasks tasks;
  private final Reviews reviews;
  private final CommissionRecords records;
  private final CommissionAccess access;

  TermsThatEnded(
      LapsedTasks tasks, Reviews reviews, CommissionRecords records, CommissionAccess access) {
    this.tasks = tasks;
    this.reviews = reviews;
    this.records = records;
    this.access = access;
  }

  /** Ends and hands on what concerns former members. */
  @Override
  public int onBeat() {
    int relieved = 0;
    for (Task task : tasks.open("giveOpinion")) {
      if (isOutOfTerm(task)) {
        tasks.end(task, TERM_OVER);
        relieved++;
      }
    }
    for (Task task : tasks.open("resolve")) {
      relieved += standing(task).map(review -> resolvable(task, review)).orElse(0);
    }
    return relieved;
  }

  private int resolvable(Task task, ReviewStanding review) {
    if (review.withOpinion().size() < review.quorum()) {
      tasks.end(task, QUORUM_LOST);
      return 1;
    }
    PersonId chair = review.chair();
    if (chair != null && !chair.equals(task.holder())) {
      tasks.handOn(task, chair, isOutOfTerm(task) ? TERM_OVER : CONFLICT);
      return 1;
    }
    return 0;
  }

  private boolean isOutOfTerm(Task task) {
    PersonId holder = task.holder();
    return standing(task)
        .map(ReviewStanding::heldOn)
        .filter(
            day ->
                records.terms(access.commission()).stream()
                    .noneMatch(term -> term.member().equals(holder) && term.includes(day)))
        .isPresent();
  }

  private Optional<ReviewStanding> standing(Task task) {
    return reviews.standing(ReviewId.of(task.caseId()));
  }
}
