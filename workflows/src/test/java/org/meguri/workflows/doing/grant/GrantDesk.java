package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import java.util.Map;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Office;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.designation.Desk;

/** A designated organization of Shikoku, its project's budget, and grants from it. */
final class GrantDesk {

  static final int YEAR = 2009;

  private static boolean funded;

  private GrantDesk() {}

  /** Designated from the day it returns on; the budget of the year holds ten million yen. */
  static String designated(String staff) {
    OFFICE.openSeason("2009-12-01");
    fund();
    String organization = Desk.organization("UNIVERSITY", staff);
    Desk.designated(organization, staff);
    return organization;
  }

  private static void fund() {
    if (funded) {
      return;
    }
    funded = true;
    LocalDate today = OFFICE.today();
    BudgetId total = BudgetId.ofYear(YEAR);
    budget(new ProposeTotal(total, YEAR, Yen.of(100_000_000), "The year", today), total);
    ProjectId project = ProjectId.of(Desk.project());
    BudgetId budget = BudgetId.of(project, YEAR);
    budget(
        new ProposeAllocation(
            budget, YEAR, project, null, Yen.of(10_000_000), "Its network", today),
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
    return accepted(
        file(
            "applyForGrant",
            staff,
            "grant",
            "kind",
            "NETWORK",
            "purpose",
            "WORKSHOP",
            "organization",
            organization,
            "project",
            Desk.project(),
            "fiscalYear",
            "" + YEAR,
            "title",
            "Workshops",
            "content",
            "Ten workshops on new materials",
            "totalCost",
            "3000000",
            "requested",
            requested,
            "beginsOn",
            "2009-12-15",
            "endsOn",
            "2010-02-26"));
  }

  static String awarded(String staff) {
    String grant = applied(designated(staff), staff, "1000000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "AWARD", "reportBy", "2010-03-10");
    return grant;
  }

  static void paid(String grant, String staff, String amount) {
    accepted(file("requestTranche", staff, grant, "amount", amount, "reason", "Rooms are booked"));
    OFFICE.done(task(grant, "examineTranche"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "approveTranche"), DIRECTOR, "PAY");
  }

  static Grants.Standing standing(String grant) {
    return OFFICE.bean(Grants.class).standing(GrantId.of(grant)).orElseThrow();
  }

  static Map<String, String> reported() {
    return Map.of("results", "Held", "actualCost", "900000");
  }
}
