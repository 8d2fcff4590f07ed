package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;

/** Each year's money: a total, a share for every project and for every measure that pays. */
record BudgetYears(Hands hands) implements AgendaSource {

  private static final long MILLION = 1_000_000L;
  private static final long TOTAL = 4_000 * MILLION;
  private static final long OF_A_MEASURE = 600 * MILLION;
  private static final String LANE = "budget";
  private static final String DRAFTER = "policy.officer";
  private static final String DECIDER = "policy.director";

  @Override
  public void plan(Agenda agenda) {
    ProgrammeFile programme = hands.setting().programme();
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      LocalDate first = new FiscalYear(year, programme.fiscalYearStartMonth()).first();
      year(agenda, year, hands.workingDay(first, 0));
    }
  }

  private void year(Agenda agenda, int year, LocalDate day) {
    hands.plan(agenda, day, LocalTime.of(11, 0), LANE, "budgets of " + year, () -> decide(year));
  }

  private void decide(int year) {
    BudgetId whole = BudgetId.ofYear(year);
    String reason = "年度の配分方針による。";
    LocalDate on = hands.setting().today();
    decided(whole, new ProposeTotal(whole, year, Yen.of(TOTAL), reason, on), on);
    for (ProjectEntry project : hands.setting().projectsAt(on)) {
      ProjectId id = ProjectId.of(project.id());
      BudgetId budget = BudgetId.of(id, year);
      Yen share = share(project, year);
      decided(budget, new ProposeAllocation(budget, year, id, null, share, reason, on), on);
    }
    for (MeasureId measure : Measures.THAT_PAY) {
      BudgetId budget = BudgetId.of(measure, year);
      Yen share = Yen.of(OF_A_MEASURE);
      decided(budget, new ProposeAllocation(budget, year, null, measure, share, reason, on), on);
    }
  }

  private Yen share(ProjectEntry project, int year) {
    int millions = 40 * project.organizations().size();
    int more = hands.setting().chance().between(20, 70, project.id(), year, "budget");
    return Yen.of((millions + more) * MILLION);
  }

  private void decided(BudgetId budget, Object proposal, LocalDate on) {
    hands.send(DRAFTER, "propose:" + budget, budget.value(), proposal);
    Object approval = new ApproveProposal(budget, "配分方針に沿う。", on);
    hands.send(DECIDER, "approve:" + budget, budget.value(), approval);
  }
}
