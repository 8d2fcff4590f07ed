package org.meguri.workflows.checking.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionCommand.DeclareInterest;
import org.meguri.command.commission.CommissionCommand.EndMembership;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.Reviews;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskForms;

/** Members resign, and declare interests, while a review of theirs is open. */
class TermsThatEndedTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "k-rip";

  @Test
  void aFormerMembersOpinionIsNotWaitedForAndWhoIsStillFreeResolves() {
    OFFICE.openSeason("2008-01-10");
    Year year = new Year(OFFICE, PROJECT, "kyushu", 2008);
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.convenes();
    List<Task> asked = OFFICE.openTasks(PROJECT, 2008, "giveOpinion");
    ReviewId review = ReviewId.of(asked.get(0).caseId());
    TermsThatEnded terms = OFFICE.bean(TermsThatEnded.class);
    assertThat(terms.onBeat()).isZero();

    PersonId gone = OFFICE.bean(Reviews.class).standing(review).orElseThrow().reviewers().get(2);
    resigns(gone);
    assertThat(terms.onBeat()).isEqualTo(1);
    assertThat(OFFICE.openTasks(PROJECT, 2008, "giveOpinion"))
        .extracting(Task::holder)
        .hasSize(2)
        .doesNotContain(gone);
    OFFICE.openTasks(PROJECT, 2008, "giveOpinion").forEach(year::opines);
    year.waitsFor("resolve");

    Reviews reviews = OFFICE.bean(Reviews.class);
    PersonId chair = OFFICE.task(PROJECT, 2008, "resolve").holder();
    resigns(chair);
    assertThat(terms.onBeat()).as("too few are left to resolve").isEqualTo(1);
    OFFICE.runJobs();
    year.waitsFor("replaceReviewers");
    assertThat(reviews.standing(review).orElseThrow().opened()).isFalse();
    replaces(OFFICE.claimed(OFFICE.task(PROJECT, 2008, "replaceReviewers"), "policy.officer"));
    OFFICE.openTasks(PROJECT, 2008, "giveOpinion").forEach(year::opines);
    year.waitsFor("resolve");
    PersonId deputy = OFFICE.task(PROJECT, 2008, "resolve").holder();
    assertThat(deputy)
        .isNotEqualTo(chair)
        .isEqualTo(reviews.standing(review).orElseThrow().chair());

    declares(deputy);
    assertThat(terms.onBeat()).as("a deputy's deputy").isEqualTo(1);
    assertThat(OFFICE.task(PROJECT, 2008, "resolve").holder())
        .isNotEqualTo(deputy)
        .isEqualTo(reviews.standing(review).orElseThrow().chair());
    assertThat(terms.onBeat()).isZero();
    year.resolves("APPROVE");
    year.waitsFor("answerOpinions");
  }

  private static void replaces(Task task) {
    List<Field.Option> free =
        OFFICE.bean(TaskForms.class).describe(task.id(), task.holder()).fields().get(0).options();
    OFFICE.done(
        task, "policy.officer", "", "added.1", free.get(0).value(), "added.2", free.get(1).value());
  }

  private static void declares(PersonId member) {
    Outcome outcome =
        OFFICE.meguri.send(
            new DeclareInterest(
                OFFICE.bean(CommissionAccess.class).commission(),
                member,
                ProjectId.of(PROJECT),
                ConflictKind.GRANT,
                OFFICE.today(),
                null,
                "A grant."),
            Acting.as(member, Office.fresh()));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  private static void resigns(PersonId member) {
    OFFICE.send(
        new EndMembership(
            OFFICE.bean(CommissionAccess.class).commission(), member, OFFICE.today(), "Resigned."));
  }
}
