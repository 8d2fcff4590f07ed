package org.meguri.workflows.checking.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionCommand.EndMembership;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.Reviews;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;

/** A member resigns while a review of theirs is open. */
class TermsThatEndedTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "k-rip";

  @Test
  void aFormerMembersOpinionIsNotWaitedForAndTheDeputyResolves() {
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

    PersonId chair = OFFICE.task(PROJECT, 2008, "resolve").holder();
    resigns(chair);
    assertThat(terms.onBeat()).isEqualTo(1);
    assertThat(OFFICE.task(PROJECT, 2008, "resolve").holder())
        .isNotEqualTo(chair)
        .isEqualTo(OFFICE.bean(Reviews.class).standing(review).orElseThrow().chair());
  }

  private static void resigns(PersonId member) {
    OFFICE.send(
        new EndMembership(
            OFFICE.bean(CommissionAccess.class).commission(), member, OFFICE.today(), "Resigned."));
  }
}
