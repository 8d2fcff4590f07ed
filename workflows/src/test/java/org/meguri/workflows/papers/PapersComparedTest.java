package org.meguri.workflows.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Difference;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;

/** Every paper on the desk is the last fact of its kind, and it is seen where it is not. */
class PapersComparedTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "recycling-society-creation";
  private static final String PLAN = PlanId.of(ProjectId.of(PROJECT), 2006).value();

  @BeforeAll
  static void aPlanIsSubmitted() {
    OFFICE.openSeason("2006-01-10");
    Year.first(PROJECT, "chugoku").draftsThePlan();
    OFFICE.meguri.awaitCaughtUp();
  }

  @Test
  void thePapersAsTheyLieEqualTheFacts() {
    assertThat(OFFICE.bean(Papers.class).latest(PLAN, PlanSubmitted.class)).isPresent();
    assertThat(after()).isEmpty();
  }

  @Test
  void aPaperWithOneFieldAlteredIsNamed() {
    assertThat(
            after(
                "update workflows.paper set fact = jsonb_set(fact, '{project}', '\"k-rip\"')"
                    + " where case_id = ? and name = 'plan.submitted'"))
        .containsExactly(new Difference(PLAN + " plan.submitted/fact/project", "k-rip", PROJECT));
  }

  @Test
  void aPaperPutToAnotherCaseIsNamed() {
    assertThat(
            after(
                "update workflows.paper set about = 'k-rip'"
                    + " where case_id = ? and name = 'plan.submitted'"))
        .containsExactly(new Difference(PLAN + " plan.submitted/about", "k-rip", PROJECT));
  }

  @Test
  void aPaperSaidToBeInventedIsNamed() {
    assertThat(
            after(
                "update workflows.paper set origin = 'INVENTED'"
                    + " where case_id = ? and name = 'plan.submitted'"))
        .containsExactly(new Difference(PLAN + " plan.submitted/origin", "INVENTED", "WORK"));
  }

  @Test
  void aPaperThatIsMissingIsNamed() {
    assertThat(after("delete from workflows.paper where case_id = ? and name = 'plan.submitted'"))
        .isNotEmpty()
        .allSatisfy(
            difference -> assertThat(difference.field()).startsWith(PLAN + " plan.submitted"));
  }

  @Test
  void aPaperNoFactToldOfIsNamed() {
    assertThat(
            after(
                "insert into workflows.paper (case_id, name, part, about, fact, origin)"
                    + " select case_id, name, 'twice', about, fact, origin from workflows.paper"
                    + " where case_id = ? and name = 'plan.submitted'"))
        .isNotEmpty()
        .allSatisfy(
            difference ->
                assertThat(difference.field()).startsWith(PLAN + " plan.submitted twice"));
  }

  /** What is found in a transaction that is taken back. */
  private static List<Difference> after(String... changes) {
    return OFFICE
        .meguri
        .transaction()
        .execute(
            status -> {
              for (String change : changes) {
                OFFICE.meguri.jdbc().sql(change).param(PLAN).update();
              }
              status.setRollbackOnly();
              return OFFICE
                  .bean(PapersCompared.class)
                  .differences(OFFICE.bean(EventLog.class).head());
            });
  }
}
