package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * A budget decision: tried with other weights, proposed, heard, decided, and in every bureau's
 * sight. The plans of a year far ahead are taken as assessed, each with its grade.
 */
@Order(6)
class BudgetInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final int YEAR = 2010;
  private static final String WHOLE = "whole-programme";
  private static final String ROOM = "/budget-room/" + YEAR;

  private final AtDesk drafter = AtDesk.of("policy.officer");
  private final AtDesk chair = AtDesk.of("commission.chair");
  private final AtDesk director = AtDesk.of("policy.director");
  private final AtDesk bureau = AtDesk.of("kyushu.officer1");

  @BeforeAll
  static void everyPlanIsAssessed() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
    List<ProjectEntry> projects = MEGURI.programme().projects();
    for (int i = 0; i < projects.size(); i++) {
      assessed(projects.get(i).id(), List.of("A", "B", "C").get(i % 3));
    }
    MEGURI
        .bean(RuntimeService.class)
        .startProcessInstanceByKey(
            "budget-allocation",
            "allocation-" + YEAR,
            Map.of(
                "projectId",
                WHOLE,
                "bureauId",
                "policy-group",
                "fiscalYear",
                YEAR,
                "allocationId",
                "allocation-" + YEAR));
    MEGURI.settle();
  }

  @AfterAll
  static void asItWas() {
    for (String table :
        List.of(
            "workflows.paper where case_id",
            "assessment.standing where assessment",
            "allocation.citation where id")) {
      MEGURI.jdbc().sql("delete from " + table + " like ?").param("%-2010-EX_ANTE").update();
    }
  }

  private static void assessed(String project, String grade) {
    String id = "assessment-" + project + "-" + YEAR + "-EX_ANTE";
    MEGURI
        .jdbc()
        .sql(
            """
            insert into assessment.standing
              (assessment, kind, project, fiscal_year, stage, published_version)
            values (?, 'EX_ANTE', ?, ?, 'PUBLISHED', 1)
            """)
        .params(id, project, YEAR)
        .update();
    MEGURI
        .jdbc()
        .sql(
            """
            insert into workflows.paper (case_id, name, part, about, fact, origin)
            values (?, 'assessment.published', '', ?, ?::jsonb, 'WORK')
            """)
        .params(
            id,
            project,
            """
            {"assessment":"%s","project":"%s","version":1,"grade":"%s","effectiveOn":"2007-05-16"}
            """
                .formatted(id, project, grade))
        .update();
  }

  @Test
  void aBudgetIsTriedProposedHeardDecidedAndShownToTheBureaus() {
    proposed();
    bureau.window().look(ROOM, "budget-own");
    assertThat(bureau.text()).contains(AtDesk.word("budgetRoom.own"));
    assertThat(bureau.page().locator("main tbody tr").count()).isEqualTo(2);
    tried();
    chair.opens("mine", "giveAllocationOpinion", WHOLE).looks("giveAllocationOpinion");
    chair.fills("stance", "AGREES_WITH_REMARKS").fillsTheRest().completes();
    director.opens("unclaimed", "decideShares", WHOLE).looks("decideShares");
    director.chooses("DECIDE").fillsTheRest().completes("DECIDE");
    everybodyReadsIt();
    for (AtDesk desk : List.of(drafter, chair, director, bureau)) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }

  private void proposed() {
    drafter.opens("unclaimed", "proposeShares", WHOLE).looks("proposeShares");
    drafter.fills("total", "3400000001").fills("setAside", "3400000002").fillsTheRest();
    assertThat(drafter.isRefused("setAside"))
        .contains(AtDesk.word("refused.set-aside-beyond-total"));
    drafter.fills("setAside", "0").completes();
  }

  private void tried() {
    drafter.window().look(ROOM + "/what-if?exAnte=30&industry=100", "budget-what-if");
    assertThat(drafter.text()).contains(AtDesk.word("budgetRoom.tried"));
    assertThat(drafter.page().locator("main tbody tr").count()).isEqualTo(17);
  }

  private void everybodyReadsIt() {
    bureau.window().look(ROOM, "budget-decided");
    assertThat(bureau.page().locator("main tbody tr").count()).isEqualTo(17);
    assertThat(bureau.text()).contains("3,400,000,001");
    bureau.clicks("budgetRoom.case").looks("allocation");
    assertThat(bureau.text())
        .contains(
            AtDesk.word("status.allocation.CARRIED_OUT"), AtDesk.word("allocation.formula.text"));
  }
}
