package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.designation.Designations;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Office;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.designation.Desk;

/** A designated organization of Shikoku, its project's budget, and grants from it. */
final class GrantDesk {

  static final int YEAR = 2009;

  private static boolean hasMoney;

  private GrantDesk() {}

  /** Designated from the day it returns on; the budget of the year holds ninety million yen. */
  static String designated(String staff) {
    OFFICE.openSeason("2009-12-01");
    funded();
    String organization = Desk.organization("UNIVERSITY", staff);
    Desk.designated(organization, staff);
    return organization;
  }

  /** The budget of the year, once. */
  static void funded() {
    if (hasMoney) {
      return;
    }
    hasMoney = true;
    LocalDate today = OFFICE.today();
    BudgetId total = BudgetId.ofYear(YEAR);
    budget(new ProposeTotal(total, YEAR, Yen.of(100_000_000), "The year", today), total);
    ProjectId project = ProjectId.of(Desk.project());
    BudgetId budget = BudgetId.of(project, YEAR);
    budget(
        new ProposeAllocation(
            budget, YEAR, project, null, Yen.of(90_000_000), "Its network", today),
        budget);
  }

  private static void budget(Object proposal, BudgetId budget) {
    accepted(OFFICE.meguri.send(proposal, as("policy.officer")));
    accepted(
        OFFICE.meguri.send(
            new ApproveProposal(budget, null, OFFICE.today()), as("policy.director")));
  }

  static Acting as(String login) {
    return Acting.as(Office.person(login), Office.fresh());
  }

  static Outcome file(String kind, String login, String caseId, String... entries) {
    Act act =
        OFFICE.beans(Act.class).stream()
            .filter(a -> a.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    return filed(act, login, caseId, entries);
  }

  static String applied(String organization, String staff, String requested) {
    return filedBy(staff, organization, requested, "kind", "NETWORK", "purpose", "WORKSHOP");
  }

  /** With posts in the bureau and at organizations, as given; nobody's hands are bound to one. */
  static void person(String login, Role role, Scope scope) {
    OFFICE.send(new RegisterPerson(Office.person(login), "Name of " + login, null));
    OFFICE.send(new OpenAccount(Office.person(login), login));
    post(login, role, scope);
  }

  static void post(String login, Role role, Scope scope) {
    OFFICE.send(new GrantRole(Office.person(login), role, scope, LocalDate.of(2006, 4, 1)));
  }

  /** As after the founding of a partnership and the publishing of a measure with its budget. */
  static BudgetId fundedResearch() {
    OFFICE
        .meguri
        .jdbc()
        .sql(
            """
            insert into partnership.state (partnership, project, members, running_from)
            values ('partnership-' || ? || '-1', ?, '{}', '2009-04-01') on conflict do nothing;
            insert into measure.state (measure, version) values ('measure-1', 1) on conflict do nothing;
            insert into measure.period (measure, opens_on) values ('measure-1', '2009-04-01')
            on conflict do nothing
            """)
        .params(Desk.project(), Desk.project())
        .update();
    MeasureId measure = MeasureId.of("measure-1");
    BudgetId budget = BudgetId.of(measure, YEAR);
    budget(
        new ProposeAllocation(
            budget, YEAR, null, measure, Yen.of(2_000_000), "For research", OFFICE.today()),
        budget);
    return budget;
  }

  static String appliedForResearch(String organization, String staff) {
    return filedBy(
        staff,
        organization,
        "500000",
        "kind",
        "RND_SUBSIDY",
        "partnership",
        "partnership-" + Desk.project() + "-1",
        "measure",
        "measure-1");
  }

  private static String filedBy(
      String staff, String organization, String requested, String... kind) {
    List<String> entries = new ArrayList<>(List.of(kind));
    entries.addAll(List.of("organization", organization, "project", Desk.project()));
    entries.addAll(List.of("fiscalYear", Integer.toString(YEAR), "title", "Workshops"));
    entries.addAll(List.of("content", "Ten on new materials"));
    entries.addAll(List.of("totalCost", requested.length() > 7 ? requested : "3000000"));
    entries.addAll(List.of("requested", requested, "beginsOn", "2009-12-15"));
    entries.addAll(List.of("endsOn", "2010-02-26"));
    return accepted(file("applyForGrant", staff, "grant", entries.toArray(String[]::new)));
  }

  static String designationOf(String organization) {
    return OFFICE
        .bean(Designations.class)
        .validOne(OrganizationId.of(organization), ProjectId.of(Desk.project()), OFFICE.today())
        .orElseThrow()
        .value();
  }

  static void loseDesignation(OrganizationId organization, String staff) {
    loseDesignation(organization, staff, OFFICE.today());
  }

  /** Decided today, and without effect until that day. */
  static String loseDesignation(OrganizationId organization, String staff, LocalDate from) {
    String designation = designationOf(organization.value());
    accepted(
        file(
            "proposeRevocation",
            OFFICER,
            designation,
            "effectiveOn",
            from.toString(),
            "cause",
            "Dissolved",
            "statementDueOn",
            OFFICE.today().plusDays(14).toString()));
    OFFICE.done(task(designation, "hearOrganization"), staff, "SUBMIT");
    OFFICE.done(
        task(designation, "decideMeasure"), DIRECTOR, "IMPOSE", "effectiveOn", from.toString());
    return designation;
  }

  static String awarded(String staff) {
    return awardedTo(designated(staff), staff);
  }

  static String awardedTo(String organization, String staff) {
    String grant = applied(organization, staff, "1000000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "AWARD", "reportBy", "2010-03-10");
    return grant;
  }

  static void paid(String grant, String staff, String amount) {
    accepted(file("requestTranche", staff, grant, "amount", amount, "reason", "Rooms are booked"));
    OFFICE.done(task(grant, "examineTranche"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "approveTranche"), DIRECTOR, "PAY");
  }

  /** What the source of all these grants holds, has promised and has paid. */
  static Balance balance() {
    return balance(BudgetId.of(ProjectId.of(Desk.project()), YEAR));
  }

  static Balance balance(BudgetId source) {
    return OFFICE
        .meguri
        .transaction()
        .execute(status -> OFFICE.bean(Budgets.class).balance(source).orElseThrow());
  }

  static Grants.Standing standing(String grant) {
    return OFFICE.bean(Grants.class).standing(GrantId.of(grant)).orElseThrow();
  }
}
