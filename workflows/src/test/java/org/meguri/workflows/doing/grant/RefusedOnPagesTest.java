package org.meguri.workflows.doing.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.task;
import static org.meguri.workflows.doing.grant.GrantDesk.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.organization.OrganizationId;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.doing.designation.Desk;
import org.meguri.workflows.tasklist.Task;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

/**
 * What the rules of Do refuse, typed into the pages: named in the rule's words, with everything
 * typed still there and nothing recorded.
 */
class RefusedOnPagesTest {

  private static final String DAY = "2009-12-14";

  @AfterEach
  void backToTheDay() {
    OFFICE.openSeason(DAY);
  }

  @Test
  void anAwardWithoutAValidDesignation() {
    String staff = "staff.page-lost";
    String organization = GrantDesk.designated(staff);
    String grant = GrantDesk.applied(organization, staff, "700000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    GrantDesk.loseDesignation(OrganizationId.of(organization), staff);
    refused(
        "no-valid-designation",
        task(grant, "decideGrant"),
        DIRECTOR,
        "AWARD",
        Map.of("amount", "600001", "reportBy", "2010-03-10"));
  }

  @Test
  void anAwardBeyondWhatTheSourceHolds() {
    String staff = "staff.page-beyond";
    String organization = GrantDesk.designated(staff);
    String grant =
        accepted(
            file(
                "applyForGrant",
                staff,
                "grant",
                typed(
                    "kind NETWORK purpose WORKSHOP fiscalYear 2009 title Fairs content Three"
                        + " totalCost 300000000 requested 95000000 beginsOn 2009-12-20"
                        + " endsOn 2010-02-26 organization "
                        + organization
                        + " project "
                        + Desk.project())));
    String[] examined = {"eligibleCost", "300000000", "proposedAmount", "95000000"};
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE", examined);
    refused(
        "beyond-source",
        task(grant, "decideGrant"),
        DIRECTOR,
        "AWARD",
        Map.of("amount", "94999999", "reportBy", "2010-03-10"));
  }

  @Test
  void aDesignationByAForeignBureau() {
    String staff = "staff.page-foreign";
    OFFICE.openSeason("2009-12-01");
    String designation = Desk.applied(Desk.organization("UNIVERSITY", staff), staff);
    Task examination = task(designation, "examineDesignation");
    long head = OFFICE.head();
    for (String foreign : new String[] {"kinki.officer1", "kinki.director"}) {
      assertThat(answer(completion(examination, foreign)).getStatus()).isEqualTo(403);
    }
    assertThat(OFFICE.head()).isEqualTo(head);
    OFFICE.done(examination, OFFICER, "PROPOSE");
    Task decision = task(designation, "decideDesignation");
    assertThat(answer(completion(decision, "kinki.director")).getStatus()).isEqualTo(403);
    assertThat(task(designation, "decideDesignation")).isEqualTo(decision);
  }

  @Test
  void anApprovalByWhoeverDrafted() {
    String staff = "staff.page-drafter";
    OFFICE.openSeason("2009-12-01");
    String designation = Desk.applied(Desk.organization("UNIVERSITY", staff), staff);
    String both = person("shikoku.page-both");
    OFFICE.send(role(both, Role.OFFICER, Scope.bureau("shikoku")));
    OFFICE.send(role(both, Role.DIRECTOR, Scope.bureau("shikoku")));
    OFFICE.done(task(designation, "examineDesignation"), both, "PROPOSE");
    refused("four-eyes", task(designation, "decideDesignation"), both, "DESIGNATE", Map.of());
  }

  @Test
  void aDecisionOnOnesOwnOrganization() {
    String staff = "staff.page-own";
    OFFICE.openSeason("2009-12-01");
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.applied(organization, staff);
    String own = person("shikoku.page-own");
    OFFICE.send(role(own, Role.DIRECTOR, Scope.bureau("shikoku")));
    OFFICE.send(role(own, Role.STAFF, Scope.organization(organization)));
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    refused(
        "own-organization",
        task(designation, "decideDesignation"),
        own,
        "REFUSE",
        Map.of("reason", "Kept words"));
  }

  @Test
  void aTrancheBeforeTheDecision() throws Exception {
    String staff = "staff.page-early";
    String grant = GrantDesk.applied(GrantDesk.designated(staff), staff, "500000");
    OFFICE.meguri.awaitCaughtUp();
    String act = "/cases/grant/" + grant + "/acts/request-tranche";
    refused(
        "tranche-before-decision",
        filing(staff, act, Map.of("amount", "123456", "reason", "Rooms kept")),
        "123456",
        "Rooms kept");
  }

  @Test
  void aFinalReportAfterItsDay() {
    String staff = "staff.page-late";
    String grant = GrantDesk.awarded(staff);
    Task report = task(grant, "submitFinalReport");
    OFFICE.clock.moveTo("2010-03-11");
    refused(
        "report-late",
        report,
        staff,
        "",
        Map.of("results", "Ten were held", "actualCost", "876543"));
  }

  @Test
  void moreThanTheAwardAtTheEndAndMoreThanWasPaidBack() {
    String staff = "staff.page-above";
    String grant = GrantDesk.awarded(staff);
    GrantDesk.paid(grant, staff, "300000");
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "2000000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "1500000");
    refused("above-award", task(grant, "fixAmount"), DIRECTOR, "FIX", Map.of("amount", "1000001"));
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX", "amount", "1000000");
    refused(
        "settlement-above-award",
        task(grant, "settleGrant"),
        OFFICER,
        "",
        Map.of("amount", "700001"));

    String other = GrantDesk.awardedTo(GrantDesk.standing(grant).organization().value(), staff);
    GrantDesk.paid(other, staff, "300000");
    String[] proposal = {"cause", "MISUSE", "reason", "As found"};
    accepted(file("proposeGrantRevocation", OFFICER, other, proposal));
    OFFICE.done(task(other, "decideRevocation"), DIRECTOR, "REVOKE");
    refused(
        "reclaim-above-paid",
        task(other, "orderReclaim"),
        DIRECTOR,
        "",
        Map.of("amount", "300001", "reason", "Kept reason"));
  }

  @Test
  void aCompanyEnteredOrCountedTwice() throws Exception {
    OFFICE.openSeason("2009-12-01");
    Map<String, String> company = new LinkedHashMap<>();
    company.put("kind", "COMPANY");
    company.put("name", "Fictitious Page Works");
    company.put("registrationNumber", "880000000001");
    company.put("prefecture", "TOKUSHIMA");
    company.put("project", Desk.project());
    company.put("since", "2009-11-02");
    String page = taken(filing(OFFICER, "/cases/member/acts/enter", company));
    company.put("name", "Fictitious Page Works again");
    refused(
        "counted-twice",
        filing(OFFICER, "/cases/member/acts/enter", company),
        "Fictitious Page Works again");

    Map<String, String> business = new LinkedHashMap<>();
    business.put("source", Desk.project() + "/shikoku");
    business.put("kind", "NEW_BUSINESS_LAUNCHED");
    business.put("heldOn", "2009-11-20");
    business.put("subject", "A new business");
    business.put("place", "Tokushima");
    business.put("member", page.substring(page.lastIndexOf('/') + 1));
    taken(filing(OFFICER, "/cases/activity/acts/record", business));
    business.put("subject", "A NEW  Business");
    business.put("place", "Naruto kept");
    refused(
        "business-counted-already",
        filing(OFFICER, "/cases/activity/acts/record", business),
        "Naruto kept");
  }

  private static String[] typed(String words) {
    return words.split(" ");
  }

  private static String person(String login) {
    OFFICE.send(new RegisterPerson(Office.person(login), "Name of " + login, null));
    OFFICE.send(new OpenAccount(Office.person(login), login));
    return login;
  }

  private static GrantRole role(String login, Role role, Scope scope) {
    return new GrantRole(Office.person(login), role, scope, OFFICE.today());
  }

  /** Completing the task through its page is refused; whatever was typed is still in the form. */
  private static void refused(
      String rule, Task task, String login, String finding, Map<String, String> typed) {
    Task mine = OFFICE.claimed(task, login);
    Map<String, Object> form = new LinkedHashMap<>(Answers.to(OFFICE, mine, login, finding));
    form.putAll(typed);
    MockHttpServletRequestBuilder request = completion(mine, login);
    OFFICE.filled(mine, login, form).forEach((k, v) -> request.param(k, v.toString()));
    refused(rule, request, typed.values().toArray(String[]::new));
    assertThat(OFFICE.find(task.id()).orElseThrow().isOpen()).isTrue();
  }

  private static void refused(String rule, MockHttpServletRequestBuilder request, String... typed) {
    long head = OFFICE.head();
    MockHttpServletResponse answer = answer(request);
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    String words =
        OFFICE.bean(MessageSource.class).getMessage("refused." + rule, null, Locale.ENGLISH);
    assertThat(answer.getStatus()).as(rule).isBetween(400, 499);
    assertThat(page).contains("id=\"errors\"").contains(HtmlUtils.htmlEscape(words));
    assertThat(typed).allSatisfy(each -> assertThat(page).contains(each));
    assertThat(OFFICE.head()).as(rule).isEqualTo(head);
  }

  private static String taken(MockHttpServletRequestBuilder request) {
    MockHttpServletResponse answer = answer(request);
    assertThat(answer.getStatus()).isEqualTo(302);
    OFFICE.meguri.awaitCaughtUp();
    return String.valueOf(answer.getRedirectedUrl());
  }

  private static MockHttpServletRequestBuilder completion(Task task, String login) {
    return as(login, "/tasks/" + task.id() + "/complete")
        .param("version", Long.toString(task.version()));
  }

  private static MockHttpServletRequestBuilder filing(
      String login, String act, Map<String, String> typed) {
    MockHttpServletRequestBuilder request = as(login, act);
    typed.forEach(request::param);
    return request;
  }

  private static MockHttpServletRequestBuilder as(String login, String address) {
    return Browser.as(
            Office.person(login).value(), Locale.ENGLISH, MockMvcRequestBuilders.post(address))
        .param("commandId", UUID.randomUUID().toString());
  }

  private static MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    try {
      return Browser.open().web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
