package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ProgrammeFile;

/**
 * Each year's money beside the projects': what is set aside of the total goes to the measures that
 * pay. The projects have their shares by the rule, proposed, heard and decided as tasks.
 */
record BudgetYears(Hands hands) implements AgendaSource {

  private static final long MILLION = 1_000_000L;
  private static final Yen OF_A_MEASURE = Yen.of(600 * MILLION);
  private static final String LANE = "budget";
  private static final String DRAFTER = "policy.officer";
  private static final String DECIDER = "policy.director";

  /** What a year has in all. */
  static final Yen TOTAL = Yen.of(4_000 * MILLION);

  /** What of it is not shared among the projects. */
  static final Yen SET_ASIDE = Yen.of(OF_A_MEASURE.amount() * Measures.THAT_PAY.size());

  /** By then the shares are decided, and with them the total. */
  private static final MonthDay DECIDED = MonthDay.of(4, 23);

  @Override
  public void plan(Agenda agenda) {
    ProgrammeFile programme = hands.setting().programme();
    for (int at = programme.firstFiscalYear(); at <= programme.lastFiscalYear(); at++) {
      int year = at;
      LocalDate day = hands.workingDay(DECIDED.atYear(year), 0);
      hands.plan(agenda, day, LocalTime.of(11, 0), LANE, "budgets of " + year, () -> decide(year));
    }
  }

  private void decide(int year) {
    String reason = "年度の配分方針による。";
    LocalDate on = hands.setting().today();
    for (MeasureId measure : Measures.THAT_PAY) {
      BudgetId budget = BudgetId.of(measure, year);
      hands.send(
          DRAFTER,
          "propose:" + budget,
          budget.value(),
          new ProposeAllocation(budget, year, null, measure, OF_A_MEASURE, reason, on));
      hands.send(
          DECIDER,
          "approve:" + budget,
          budget.value(),
          new ApproveProposal(budget, "配分方針に沿う。", on));
    }
  }
}
