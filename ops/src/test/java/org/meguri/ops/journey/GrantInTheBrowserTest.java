package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * As the README tells it, in the browser and from the menu: the year's budget, an organization from
 * its registration to its designation, and its grant from the application to the settlement.
 */
@Order(6)
class GrantInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PROJECT = "k-rip";
  private static final String STAFF = PROJECT + "-promotion.staff";
  private static final String NAME = "架空うみかぜ産業支援センター";
  private static final String TITLE = "環境技術研究会";

  private final AtDesk officer = AtDesk.of("kyushu.officer1");
  private final AtDesk director = AtDesk.of("kyushu.director");
  private final AtDesk staff = AtDesk.of(STAFF);
  private final AtDesk admin = AtDesk.of("admin");
  private final AtDesk policyOfficer = AtDesk.of("policy.officer");
  private final AtDesk policyDirector = AtDesk.of("policy.director");

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
  }

  @Test
  void organizationIsDesignatedAndItsGrantIsSettled() {
    moneyForTheYear();
    registered();
    givenToStaff();
    designated();
    awarded();
    paidInTwoTranches();
    settled();
    everythingStandsInTheHistoryAndTheLedger();
    for (AtDesk desk : List.of(officer, director, staff, admin, policyOfficer, policyDirector)) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }

  private void moneyForTheYear() {
    policyOfficer.goesTo("budget").begins("proposeBudgetTotal").looks("proposeBudgetTotal");
    policyOfficer.fills("fiscalYear", "2007").fills("amount", "50000000");
    policyOfficer.fillsTheRest().files();
    decidesTheBudget();
    policyOfficer.goesTo("budget").begins("proposeAllocation").looks("proposeAllocation");
    policyOfficer.fills("fiscalYear", "2007").fills("source", "PROJECT").fills("project", PROJECT);
    policyOfficer.fills("amount", "20000000").fillsTheRest().files();
    decidesTheBudget();
    assertThat(policyDirector.text()).contains("20,000,000円");
  }

  /** The director finds what was drafted last by its name, as the officer left it. */
  private void decidesTheBudget() {
    String drafted = policyOfficer.page().locator("h1 span").first().innerText();
    policyDirector.goesTo("budget").follows(drafted).begins("decideBudget").looks("decideBudget");
    policyDirector.fills("decision", "APPROVE").files();
  }

  private void registered() {
    officer.goesTo("organization").begins("registerOrganization").looks("registerOrganization");
    officer.fills("nameJa", NAME).fills("nameEn", "Fictitious Umikaze Centre");
    officer.fills("kind", "INDUSTRY_ASSISTANCE_BODY").fills("bureau", "kyushu").files();
  }

  private void givenToStaff() {
    admin.window().open("/tasks");
    admin.page().locator(".mainnav a[href='/admin']").click();
    admin.page().locator(".tabs a[href='/admin/people']").click();
    admin.page().fill("#text", STAFF);
    admin.page().locator("form[role=search] button").click();
    admin.page().locator("main table a").first().click();
    admin.page().selectOption("#give-post", NAME + " " + AtDesk.word("role.STAFF"));
    admin.page().locator("form[action$='/give'] button").click();
    admin.page().locator(".notice.good").waitFor();
    admin.window().look("staff-given");
    MEGURI.settle();
  }

  private void designated() {
    staff.goesTo("organization").follows(NAME);
    staff.begins("applyForDesignation").looks("applyForDesignation");
    staff.fills("project", PROJECT).fills("kind", "BASE").fills("purpose", "地域の中核となる。");
    staff.fills("core", "環境産業").fills("from", "2007-05-16").fills("until", "2010-03-31").files();
    officer.opens("unclaimed", "examineDesignation", PROJECT).looks("examineDesignation");
    officer.chooses("PROPOSE").fills("recommendation", "DESIGNATE");
    officer.fillsTheRest().completes("PROPOSE");
    director.opens("unclaimed", "decideDesignation", PROJECT).looks("decideDesignation");
    director.chooses("DESIGNATE").fillsTheRest().completes("DESIGNATE");
    officer.goesTo("organization").follows(NAME).clicks("case.designation.plural").follows(NAME);
    officer.looks("designation");
    assertThat(officer.text()).contains(AtDesk.word("status.designation.DESIGNATED"));
  }

  private void awarded() {
    staff.goesTo("grant").begins("applyForGrant").looks("applyForGrant");
    staff.fills("kind", "NETWORK").fills("purpose", "WORKSHOP");
    staff.fills("organization", NAME).fills("project", PROJECT);
    staff.fills("title", TITLE).fills("content", "研究会を五回開く。");
    staff.fills("totalCost", "4000000").fills("requested", "3000000");
    staff.fills("beginsOn", "2007-06-01").fills("endsOn", "2007-12-20").files();
    officer.opens("unclaimed", "examineGrant", PROJECT).looks("examineGrant");
    officer.chooses("PROPOSE").fills("eligibleCost", "3500000").fills("proposedAmount", "3000000");
    officer.fillsTheRest().completes("PROPOSE");
    director.opens("unclaimed", "decideGrant", PROJECT).looks("decideGrant");
    director.chooses("AWARD").fills("amount", "3000000").fills("reportBy", "2008-01-31");
    director.fillsTheRest().completes("AWARD");
  }

  private void paidInTwoTranches() {
    for (String amount : new String[] {"1000000", "800000"}) {
      staff.goesTo("grant").follows(TITLE).begins("requestTranche").looks("requestTranche");
      staff.fills("amount", amount).fillsTheRest().files();
      officer.opens("unclaimed", "examineTranche", PROJECT).looks("examineTranche");
      officer.chooses("PROPOSE").fillsTheRest().completes("PROPOSE");
      director.opens("unclaimed", "approveTranche", PROJECT).looks("approveTranche");
      director.chooses("PAY").fillsTheRest().completes("PAY");
    }
  }

  private void settled() {
    staff.opens("unclaimed", "submitFinalReport", PROJECT).looks("submitFinalReport");
    staff.fills("actualCost", "3900000").fillsTheRest().completes();
    officer.opens("unclaimed", "inspectGrant", PROJECT).looks("inspectGrant");
    officer.chooses("PASS").fills("eligibleCost", "3400000").fillsTheRest().completes("PASS");
    director.opens("unclaimed", "fixAmount", PROJECT).looks("fixAmount");
    director.chooses("FIX").fills("amount", "2900000").fillsTheRest().completes("FIX");
    officer.opens("unclaimed", "settleGrant", PROJECT).looks("settleGrant");
    officer.fills("amount", "1100000").completes();
  }

  private void everythingStandsInTheHistoryAndTheLedger() {
    officer.goesTo("organization").follows(NAME).clicks("case.grant.plural").follows(TITLE);
    officer.looks("grant");
    assertThat(officer.text())
        .contains(AtDesk.word("status.grant.SETTLED"), "3,000,000円", "2,900,000円");
    officer.page().locator(".casehead a[href='/projects/" + PROJECT + "']").click();
    officer.clicks("project.tab.history");
    assertThat(officer.text()).contains(AtDesk.word("event.grant.settled"));
    officer.clicks("project.tab.cases").clicks("ledger.title").looks("ledger");
    assertThat(officer.text()).contains("17,100,000", "2,900,000");
  }
}
