package org.meguri.query.moneyledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.BudgetMatter;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.casefile.History;

/** What the open example's network programme and a support measure have to spend. */
public final class ExampleMoney {
  private static final ProjectId PROJECT = ProjectId.of(ExampleReadSide.OPEN);
  private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

  private final History history;

  public ExampleMoney(History history) {
    this.history = history;
  }

  /** A share of the year's money for each, drafted in March and decided for April. */
  public ExampleMoney allocated() {
    MeasureId measure = MeasureId.of("measure-1");
    BudgetId own = BudgetId.of(PROJECT, 2008);
    BudgetId other = BudgetId.of(measure, 2008);
    history.on(2008, 3, 14).by(ExampleReadSide.POLICY);
    history.add(
        new BudgetProposed(
            own,
            2008,
            PROJECT,
            null,
            BudgetMatter.ALLOCATION,
            Yen.of(7_654_321),
            "SHARE-OF-THE-PROJECT",
            APRIL,
            ExampleReadSide.POLICY),
        allocated(own, PROJECT, null, "SHARE-OF-THE-PROJECT"),
        allocated(other, null, measure, "SHARE-OF-THE-MEASURE"));
    return this;
  }

  private static BudgetAllocated allocated(
      BudgetId budget, @Nullable ProjectId project, @Nullable MeasureId measure, String reason) {
    return new BudgetAllocated(
        budget,
        2008,
        project,
        measure,
        Yen.of(7_654_321),
        reason,
        APRIL,
        ExampleReadSide.POLICY,
        ExampleReadSide.POLICY);
  }
}
