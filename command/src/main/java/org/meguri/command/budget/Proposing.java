package org.meguri.command.budget;

import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

/** What a proposal has to say, and whose hand may withdraw or decide it. */
final class Proposing {
  private Proposing() {}

  static Rule named(BudgetId given, @Nullable BudgetId expected) {
    return Rule.that(given.equals(expected), BudgetRefused.BUDGET_UNFIT, "field", "budget");
  }

  /** Null where it is neither for one known project nor for one measure. */
  static @Nullable BudgetId sourceOf(ProposeAllocation command, Projects projects) {
    ProjectId project = command.project();
    MeasureId measure = command.measure();
    if (project != null && measure == null && projects.bureauOf(project).isPresent()) {
      return BudgetId.of(project, command.fiscalYear());
    }
    return project == null && measure != null ? BudgetId.of(measure, command.fiscalYear()) : null;
  }

  static Rule withinTheProgramme(int fiscalYear, Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    return Rule.that(
        fiscalYear >= programme.firstFiscalYear() && fiscalYear <= programme.lastFiscalYear(),
        BudgetRefused.OUTSIDE_PROGRAMME,
        "field",
        "fiscalYear");
  }

  static Rule some(Yen amount) {
    return Rule.that(!amount.isZero(), BudgetRefused.AMOUNT_MISSING, "field", "amount");
  }

  static Rule drafterOrDirector(BudgetProposed proposal, Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_DIRECTOR)
            || actor.has(Role.POLICY_OFFICER) && actor.is(proposal.by()),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_DIRECTOR.name());
  }

  static Rule draftedByAnother(BudgetProposed proposal, Actor actor) {
    return Rule.that(!actor.is(proposal.by()), BudgetRefused.FOUR_EYES);
  }
}
