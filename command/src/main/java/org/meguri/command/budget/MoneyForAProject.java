package org.meguri.command.budget;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;

/**
 * No money is shared anew to a project whose end is decided: asked of the first day of the year the
 * money is for, where that is still to come.
 */
record MoneyForAProject(Programmes programmes, ProjectLives lives) {

  Rule begins(@Nullable ProjectId project, int fiscalYear, LocalDate on) {
    LocalDate first =
        new FiscalYear(fiscalYear, programmes.current().fiscalYearStartMonth()).first();
    return project == null
        ? Optional::empty
        : lives.takesNew(project, on.isBefore(first) ? first : on);
  }

  /** More or less of what a project has is no beginning. */
  Rule begins(BudgetEvent.BudgetProposed proposal, LocalDate on) {
    return proposal.matter() == BudgetMatter.ALLOCATION
        ? begins(proposal.project(), proposal.fiscalYear(), on)
        : Optional::empty;
  }
}
