package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Origin;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.BudgetRefused;
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
  private static final MonthDay DECIDED = MonthDay.of(4, 24);

  private static final int LATER = 5;

  @Override
  public void plan(Agenda agenda) {
    ProgrammeFile programme = hands.setting().programme();
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      int of = year;
      plan(agenda, DECIDED.atYear(year), "budgets of " + year, () -> propose(agenda, of));
    }
  }

  private void plan(Agenda agenda, LocalDate day, String what, Runnable work) {
    hands.plan(agenda, day, LocalTime.of(11, 0), LANE, what, work);
  }

  private void propose(Agenda agenda, int year) {
    LocalDate on = hands.setting().today();
    for (MeasureId measure : Measures.THAT_PAY) {
      BudgetId budget = BudgetId.of(measure, year);
      hands.send(
          DRAFTER,
          "propose:" + budget,
          budget.value(),
          new ProposeAllocation(budget, year, null, measure, OF_A_MEASURE, "年度の配分方針による。", on));
      decide(agenda, budget);
    }
  }

  /** Some days later where the shares, and with them the total, are not decided yet. */
  private void decide(Agenda agenda, BudgetId budget) {
    LocalDate on = hands.setting().today();
    Acting acting =
        Acting.as(hands.setting().person(DECIDER), Setting.command("approve:" + budget + ":" + on))
            .correlated(budget.value())
            .from(Origin.INVENTED);
    Outcome outcome = hands.commands().send(new ApproveProposal(budget, "配分方針に沿う。", on), acting);
    if (outcome instanceof Outcome.Refused refused
        && refused.rule().equals(BudgetRefused.BEYOND_TOTAL.code())) {
      LocalDate again = hands.workingDay(on, LATER);
      plan(agenda, again, "approve:" + budget, () -> decide(agenda, budget));
    } else {
      Setting.must(outcome, "approve:" + budget);
    }
  }
}
