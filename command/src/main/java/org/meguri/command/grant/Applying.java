package org.meguri.command.grant;

import org.meguri.command.Rule;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.measure.MeasureId;

/** What has to be right with an application before anybody examines it. */
record Applying(ApplyForGrant command, Grounds grounds) {

  Rule fits() {
    return Rule.that(
            grounds.isKnown(command.organization()),
            GrantRefused.ORGANIZATION_UNKNOWN,
            "field",
            "organization")
        .and(grounds.takesNew(command.project(), command.on()))
        .and(namesItsSource())
        .and(
            Rule.that(
                grounds.isOfTheTerm(command.fiscalYear()),
                GrantRefused.OUTSIDE_PROGRAMME,
                "field",
                "fiscalYear"))
        .and(sound(command.application(), grounds));
  }

  /** A network grant has a purpose, R&D money a partnership and a support measure. */
  private Rule namesItsSource() {
    boolean network = command.kind() == GrantKind.NETWORK;
    return Rule.that(
            network == (command.purpose() != null), GrantRefused.GRANT_UNFIT, "field", "purpose")
        .and(
            Rule.that(
                network == (command.partnership() == null),
                GrantRefused.GRANT_UNFIT,
                "field",
                "partnership"))
        .and(
            Rule.that(
                network == (command.measure() == null),
                GrantRefused.GRANT_UNFIT,
                "field",
                "measure"));
  }

  static Rule sound(GrantApplication application, Grounds grounds) {
    return GrantHands.told("title", application.title(), grounds)
        .and(GrantHands.told("content", application.content(), grounds))
        .and(GrantHands.some("requested", application.requested()))
        .and(
            Rule.that(
                application.totalCost().covers(application.requested()),
                GrantRefused.REQUEST_ABOVE_COST,
                "field",
                "requested"))
        .and(
            Rule.that(
                !application.endsOn().isBefore(application.beginsOn()),
                GrantRefused.DATES_REVERSED,
                "field",
                "endsOn"));
  }

  /** The budget the award comes out of. */
  static BudgetId sourceOf(GrantAppliedFor applied) {
    MeasureId measure = applied.measure();
    return measure == null
        ? BudgetId.of(applied.project(), applied.fiscalYear())
        : BudgetId.of(measure, applied.fiscalYear());
  }
}
