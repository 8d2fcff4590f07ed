package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.budget.BudgetCommand;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * An organization from its registration to its designation, and its grant from the application to
 * the settlement, by its staff, an officer and the director, in the browser.
 */
@Order(6)
class GrantInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final LocalDate TODAY = LocalDate.of(2007, 5, 16);
  private static final String PROJECT = "k-rip";
  private static final String NAME = "架空うみかぜ産業支援センター";

  @BeforeAll
  static void moneyForTheYear() {
    MEGURI.goOnTo(TODAY);
    BudgetId year = BudgetId.ofYear(2007);
    BudgetId source = BudgetId.of(ProjectId.of(PROJECT), 2007);
    decided(new ProposeTotal(year, 2007, Yen.of(50_000_000), "年度の総額", TODAY));
    decided(
        new ProposeAllocation(
            source, 2007, ProjectId.of(PROJECT), null, Yen.of(20_000_000), "配分", TODAY));
  }

  @Test
  void organizationIsDesignatedAndItsGrantIsSettled() {
    AtDesk officer = AtDesk.of("kyushu.officer1");
    AtDesk director = AtDesk.of("kyushu.director");
    AtDesk staff = AtDesk.of(PROJECT + "-promotion.staff");
    String organization = registered(officer);
    givenToStaff(organization);

    String designation = designated(officer, director, staff, organization);
    officer.window().look("/cases/designation/" + designation, "designation");
    assertThat(officer.text()).contains(AtDesk.word("status.designation.DESIGNATED"));

    String grant = awarded(officer, director, staff, organization);
    paidInTwoTranches(officer, director, staff, grant);
    settled(officer, director, staff);
    officer.window().look("/cases/organization/" + organization, "organization");
    officer.page().locator("main a[href*='/cases/grant?organization=']").click();
    assertThat(officer.text()).contains("環境技術研究会");
    officer.window().look("/cases/grant/" + grant, "grant");
    assertThat(officer.text())
        .contains(AtDesk.word("status.grant.SETTLED"), "3,000,000円", "2,900,000円");
    officer.window().open("/projects/" + PROJECT + "?tab=history");
    assertThat(officer.text()).contains(AtDesk.word("event.grant.settled"));
    officer.window().look("/projects/" + PROJECT + "/ledger?fiscalYear=2007", "ledger");
    assertThat(officer.text()).contains("17,100,000", "2,900,000");
    for (AtDesk desk : new AtDesk[] {officer, director, staff}) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }

  private static String registered(AtDesk officer) {
    officer.window().look("/cases/organization/acts/register", "registerOrganization");
    officer.fills("nameJa", NAME).fills("nameEn", "Fictitious Umikaze Centre");
    officer.fills("kind", "INDUSTRY_ASSISTANCE_BODY").fills("bureau", "kyushu");
    files(officer);
    return found("organization", "text=" + NAME.substring(0, 4));
  }

  /** As the administrator does when a new organization sends somebody. */
  private static void givenToStaff(String organization) {
    String person = MEGURI.person(PROJECT + "-promotion.staff").value();
    assertThat(
            Api.as("admin")
                .post(
                    "/api/admin/people/" + person + "/posts",
                    Map.of("post", "STAFF:" + organization, "from", TODAY.toString()))
                .status())
        .isEqualTo(200);
    MEGURI.settle();
  }

  private static String designated(
      AtDesk officer, AtDesk director, AtDesk staff, String organization) {
    staff
        .window()
        .look(
            "/cases/organization/" + organization + "/acts/apply-for-designation",
            "applyForDesignation");
    staff.fills("project", PROJECT).fills("kind", "BASE").fills("purpose", "地域の中核となる。");
    staff.fills("core", "環境産業").fills("from", "2007-05-16").fills("until", "2010-03-31");
    files(staff);
    officer.opens("unclaimed", "examineDesignation", PROJECT).looks("examineDesignation");
    officer.chooses("PROPOSE").fills("recommendation", "DESIGNATE");
    officer.fillsTheRest().completes("PROPOSE");
    director.opens("unclaimed", "decideDesignation", PROJECT).looks("decideDesignation");
    director.chooses("DESIGNATE").fillsTheRest().completes("DESIGNATE");
    return found("designation", "organization=" + organization);
  }

  private static String awarded(
      AtDesk officer, AtDesk director, AtDesk staff, String organization) {
    staff.window().look("/cases/grant/acts/apply", "applyForGrant");
    staff.fills("kind", "NETWORK").fills("purpose", "WORKSHOP");
    staff.fills("organization", organization).fills("project", PROJECT);
    staff.fills("title", "環境技術研究会").fills("content", "研究会を五回開く。");
    staff.fills("totalCost", "4000000").fills("requested", "3000000");
    staff.fills("beginsOn", "2007-06-01").fills("endsOn", "2007-12-20");
    files(staff);
    officer.opens("unclaimed", "examineGrant", PROJECT).looks("examineGrant");
    officer.chooses("PROPOSE").fills("eligibleCost", "3500000").fills("proposedAmount", "3000000");
    officer.fillsTheRest().completes("PROPOSE");
    director.opens("unclaimed", "decideGrant", PROJECT).looks("decideGrant");
    director.chooses("AWARD").fills("amount", "3000000").fills("reportBy", "2008-01-31");
    director.fillsTheRest().completes("AWARD");
    return found("grant", "organization=" + organization);
  }

  private static void paidInTwoTranches(
      AtDesk officer, AtDesk director, AtDesk staff, String grant) {
    for (String amount : new String[] {"1000000", "800000"}) {
      staff.window().look("/cases/grant/" + grant + "/acts/request-tranche", "requestTranche");
      staff.fills("amount", amount).fillsTheRest();
      files(staff);
      officer.opens("unclaimed", "examineTranche", PROJECT).looks("examineTranche");
      officer.chooses("PROPOSE").fillsTheRest().completes("PROPOSE");
      director.opens("unclaimed", "approveTranche", PROJECT).looks("approveTranche");
      director.chooses("PAY").fillsTheRest().completes("PAY");
    }
  }

  private static void settled(AtDesk officer, AtDesk director, AtDesk staff) {
    staff.opens("unclaimed", "submitFinalReport", PROJECT).looks("submitFinalReport");
    staff.fills("actualCost", "3900000").fillsTheRest().completes();
    officer.opens("unclaimed", "inspectGrant", PROJECT).looks("inspectGrant");
    officer.chooses("PASS").fills("eligibleCost", "3400000").fillsTheRest().completes("PASS");
    director.opens("unclaimed", "fixAmount", PROJECT).looks("fixAmount");
    director.chooses("FIX").fills("amount", "2900000").fillsTheRest().completes("FIX");
    officer.opens("unclaimed", "settleGrant", PROJECT).looks("settleGrant");
    officer.fills("amount", "1100000").completes();
  }

  /** Sends the open form outside any task. */
  private static void files(AtDesk desk) {
    desk.sends("");
    desk.page().locator(".notice.good, #errors").first().waitFor();
    assertThat(desk.page().locator("#errors").allInnerTexts()).isEmpty();
    MEGURI.settle();
  }

  private static String found(String kind, String by) {
    return Api.as("kyushu.officer1")
        .get("/api/cases/" + kind + "?" + by)
        .body()
        .at("/items/0/id")
        .asText();
  }

  private static void decided(BudgetCommand proposal) {
    sent(proposal, "policy.officer");
    sent(new ApproveProposal(proposal.budget(), "適当と認める。", TODAY), "policy.director");
  }

  private static void sent(BudgetCommand command, String login) {
    Outcome outcome =
        MEGURI
            .bean(CommandDesk.class)
            .send(
                command,
                Acting.as(
                    MEGURI.person(login),
                    CommandId.of(
                        "journey:" + command.getClass().getSimpleName() + command.budget())));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }
}
