package org.meguri.workflows.doing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.meguri.workflows.Browser.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;

/** Budgets by their acts: a policy officer drafts, the policy director decides. */
class BudgetActsTest {
  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();
  private static final String OFFICER = "policy.officer";
  private static final String DIRECTOR = "policy.director";

  @BeforeAll
  static void aTotal() {
    OFFICE.openSeason("2010-12-01");
    String total =
        accepted(
            filed(
                OFFICE.bean(ProposalActs.ProposingTotal.class),
                OFFICER,
                "budget",
                "fiscalYear",
                "2010",
                "amount",
                "1000000",
                "reason",
                "Appropriated"));
    accepted(decided(DIRECTOR, total, "APPROVE", ""));
  }

  @Test
  void anAllocationIsDraftedDecidedChangedAndCarriedOver() throws Exception {
    String source = allocation("k-rip", "400000");
    accepted(decided(DIRECTOR, source, "APPROVE", ""));
    accepted(changed(OFFICE.bean(BudgetActs.Increasing.class), source, "100000"));
    accepted(decided(DIRECTOR, source, "APPROVE", ""));
    accepted(changed(OFFICE.bean(BudgetActs.Reducing.class), source, "50000"));
    accepted(decided(DIRECTOR, source, "REFUSE", "Still needed"));
    accepted(changed(OFFICE.bean(BudgetActs.CarryingOver.class), source, "200000"));
    assertThat(decided(DIRECTOR, source, "APPROVE", ""))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.rule()).isEqualTo("reason-missing"));
    accepted(decided(DIRECTOR, source, "APPROVE", "Works run on"));
    OFFICE.meguri.awaitCaughtUp();
    BROWSER
        .web
        .perform(get(OFFICER, "/cases/budget/" + source))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("500,000")))
        .andExpect(content().string(containsString("200,000")))
        .andExpect(content().string(containsString("Still needed")));
    BROWSER
        .web
        .perform(get(OFFICER, "/cases/budget"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(source)));
  }

  @Test
  void anAllocationBeyondTheTotalIsRefused() {
    String source = allocation("tohoku-manufacturing-corridor", "1000001");
    assertThat(decided(DIRECTOR, source, "APPROVE", ""))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.rule()).isEqualTo("beyond-total"));
  }

  @Test
  void whoeverDraftsDoesNotDecide() {
    String source = allocation("tokai-manufacturing-creation", "100");
    assertThat(decided(OFFICER, source, "APPROVE", ""))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.rule()).isEqualTo("not-authorized"));
  }

  private static String allocation(String project, String amount) {
    return accepted(
        filed(
            OFFICE.bean(ProposalActs.ProposingAllocation.class),
            OFFICER,
            "budget",
            "fiscalYear",
            "2010",
            "source",
            "PROJECT",
            "project",
            project,
            "amount",
            amount,
            "reason",
            "Planned"));
  }

  private static Outcome changed(Filing act, String budget, String amount) {
    return filed(act, OFFICER, budget, "amount", amount, "reason", "Costs changed");
  }

  private static Outcome decided(String login, String budget, String decision, String reason) {
    return filed(
        OFFICE.bean(BudgetActs.Deciding.class),
        login,
        budget,
        "decision",
        decision,
        "reason",
        reason);
  }

  private static Outcome filed(Filing filing, String login, String caseId, String... entries) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      form.put(entries[i], entries[i + 1]);
    }
    return OFFICE
        .bean(FilingDesk.class)
        .file(
            filing,
            new Matter(caseId, "", Office.person(login), OFFICE.today()),
            Office.fresh(),
            form);
  }

  private static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }
}
