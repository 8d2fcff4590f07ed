package org.meguri.workflows.checking.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;

/** The commission's review when members step aside. */
class CommissionReviewTest {

  private static final Office OFFICE = Office.open();

  @Test
  void whenTheQuorumFailsReplacementsGiveTheirOpinionToo() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("tohoku-manufacturing-corridor", "tohoku");
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.convenes();
    List<Task> reviewers = OFFICE.openTasks("tohoku-manufacturing-corridor", 2006, "giveOpinion");
    year.opines(reviewers.get(0));
    reviewers.stream().skip(1).forEach(year::declines);

    year.waitsFor("replaceReviewers");
    OFFICE.done(
        OFFICE.task("tohoku-manufacturing-corridor", 2006, "replaceReviewers"),
        "policy.officer",
        "");
    year.waitsFor("giveOpinion");
    year.opines(OFFICE.task("tohoku-manufacturing-corridor", 2006, "giveOpinion"));

    year.waitsFor("resolve");
    year.resolves("APPROVE");
    year.waitsFor("answerOpinions");
  }

  @Test
  void onlyTheReviewerGivesTheOpinion() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("hokkaido-super-cluster-2", "hokkaido");
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.convenes();
    List<Task> tasks = OFFICE.openTasks("hokkaido-super-cluster-2", 2006, "giveOpinion");
    String other = tasks.get(1).holder().value();

    Outcome outcome =
        OFFICE
            .bean(org.meguri.workflows.tasklist.TaskDesk.class)
            .complete(
                tasks.get(0).id(),
                Office.person(other),
                tasks.get(0).version(),
                Office.fresh(),
                java.util.Map.of("finding", "OPINION", "recommendation", "APPROVE", "text", "Good"),
                org.meguri.command.actor.Origin.WORK);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.rule()).isEqualTo("task-held-by-another"));
  }
}
