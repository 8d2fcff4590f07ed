package org.meguri.workflows.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Origin;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskForms;

/** One year of a project on the real diagrams, by every way on; asserted on what was recorded. */
class AnnualPlanReviewTest {

  private static final Office OFFICE = Office.open();

  @Test
  void aYearGoesFromThePlanToItsContinuation() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("hokuriku-manufacturing-creation", "hokuriku");
    long before = OFFICE.head();

    year.untilThePlanIsPublished();
    year.waitsFor();
    OFFICE.openSeason("2007-04-02");
    year.closesTheSurvey();
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "FORWARD");
    year.convenes();
    reviewersSeeTheResultsBesideThePlan("hokuriku-manufacturing-creation");
    OFFICE.openTasks("hokuriku-manufacturing-creation", 2006, "giveOpinion").forEach(year::opines);
    year.resolves("APPROVE");
    year.officer("answerOpinionsExPost", "");
    year.director("approveExPost", "APPROVE");
    year.officer("proposeReflection", "", "outcome", "CONTINUE");
    year.director("decideReflection", "DECIDE");

    year.waitsFor();
    assertThat(OFFICE.facts("hokuriku-manufacturing-creation", before))
        .containsSubsequence(
            "plan.submitted",
            "assessment.begun",
            "assessment.drafted",
            "assessment.forwarded",
            "review.opened",
            "review.convened",
            "review.reviewers-assigned",
            "review.opinion-submitted",
            "review.quorum-counted",
            "review.opinions-opened",
            "review.resolved",
            "assessment.opinion-answered",
            "assessment.approved",
            "plan.approved",
            "assessment.published",
            "survey.figures-submitted",
            "survey.figures-confirmed",
            "survey.round-closed",
            "assessment.begun",
            "assessment.drafted",
            "assessment.published",
            "assessment.reflection-recommended",
            "assessment.reflection-proposed",
            "assessment.reflection-decided",
            "project.continued",
            "process.ended");
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql(
                    """
                    select count(*) from log.event
                    where name = 'task.completed' and payload::jsonb ->> 'project' = ?
                      and not exists (select 1 from log.command c
                        where c.command_id = payload::jsonb ->> 'command'
                           or c.command_id = (payload::jsonb ->> 'command') || ':1')
                    """)
                .param("hokuriku-manufacturing-creation")
                .query(Long.class)
                .single())
        .as("completed tasks without the command they carried")
        .isZero();
  }

  /** Each row: indicator, planned, reported, attained; this plan set itself no yearly targets. */
  private static void reviewersSeeTheResultsBesideThePlan(String project) {
    Task task = OFFICE.task(project, 2006, "giveOpinion");
    List<Form.Panel> papers =
        OFFICE.bean(TaskForms.class).describe(task.id(), task.holder()).evidence();
    assertThat(papers).extracting(Form.Panel::origin).containsOnly(Origin.WORK);
    assertThat(papers)
        .filteredOn(panel -> panel.heading().equals(Label.key("evidence.results")))
        .singleElement()
        .satisfies(
            panel ->
                assertThat(panel.table().rows())
                    .hasSizeGreaterThanOrEqualTo(16)
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(panel.table().columns()))
                    .anySatisfy(row -> assertThat(row.get(2)).isEqualTo(new Label.Plain("20"))));
  }

  @Test
  void everyReturnLeadsBackToWhoCanPutItRight() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("next-generation-core-industries", "chugoku");

    year.draftsThePlan();
    year.officer("assessPlan", "RETURN_PLAN");
    year.waitsFor("draftPlan");
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "SEND_BACK");
    year.waitsFor("assessPlan");
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.commissionResolves("RETURN");
    year.waitsFor("assessPlan");
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.commissionResolves("APPROVE_WITH_CONDITIONS");
    year.officer("answerOpinions", "");
    year.director("approvePlan", "SEND_BACK");
    year.waitsFor("answerOpinions", "reportFulfilment");
    year.officer("answerOpinions", "");
    year.director("approvePlan", "APPROVE");
    year.waitsFor("reportFulfilment");
  }

  @Test
  void afterTheYearToo() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("shikoku-techno-bridge", "shikoku");
    year.untilThePlanIsPublished();
    OFFICE.openSeason("2007-04-02");
    year.closesTheSurvey();
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "SEND_BACK");
    year.waitsFor("assessExPost");
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "FORWARD");
    year.commissionResolves("RETURN");
    year.waitsFor("assessExPost");
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "FORWARD");
    year.commissionResolves("APPROVE");
    year.officer("answerOpinionsExPost", "");
    year.director("approveExPost", "SEND_BACK");
    year.officer("answerOpinionsExPost", "");
    year.director("approveExPost", "APPROVE");
    year.officer("proposeReflection", "", "outcome", "CONTINUE");
    year.director("decideReflection", "SEND_BACK");
    year.waitsFor("proposeReflection");
    year.officer("proposeReflection", "", "outcome", "CONTINUE");
    year.director("decideReflection", "DECIDE", "outcome", "CONTINUE");
    year.waitsFor();
  }

  @Test
  void aPlanDecidedAfterItsSurveyClosedDoesNotWaitForEver() {
    OFFICE.openSeason("2006-01-10");
    Year year = Year.first("okinawa-industries-promotion", "okinawa");
    year.draftsThePlan();
    OFFICE.openSeason("2007-04-02");
    year.closesTheSurvey();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.commissionResolves("APPROVE");
    year.officer("answerOpinions", "");
    year.director("approvePlan", "APPROVE");
    year.waitsFor();
    assertThat(OFFICE.bean(org.meguri.workflows.correlation.Closings.class).announceUnheard())
        .isPositive();
    OFFICE.runJobs();
    year.waitsFor("assessExPost");
  }
}
