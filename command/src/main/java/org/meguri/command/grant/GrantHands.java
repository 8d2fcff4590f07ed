package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;

/** Who may act on a grant, and the rules that every step asks. */
abstract class GrantHands extends GrantSoFar {

  Rule byStaff(Actor actor) {
    return Rule.that(
        actor.isStaffOf(known().organization()),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.STAFF.name());
  }

  Rule byOfficer(Actor actor, Grounds grounds, LocalDate on) {
    return Rule.that(
            actor.isOfficerOf(known().bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.OFFICER.name())
        .and(() -> forAnother(actor, grounds, on).refusal());
  }

  Rule byDirector(Actor actor, Grounds grounds, LocalDate on) {
    return Rule.that(
            actor.isDirectorOf(known().bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.DIRECTOR.name())
        .and(() -> forAnother(actor, grounds, on).refusal());
  }

  /** Rule 2: nobody decides on their own organization. */
  private Rule forAnother(Actor actor, Grounds grounds, LocalDate on) {
    OrganizationId organization = known().organization();
    PersonId absent = actor.onBehalfOf();
    return Rule.that(
        !actor.isStaffOf(organization)
            && !grounds.isManagerAt(actor.person(), organization, on)
            && (absent == null || !grounds.isManagerAt(absent, organization, on)),
        GrantRefused.OWN_ORGANIZATION);
  }

  /** Rule 2: nobody approves what they drafted. */
  static Rule draftedByAnother(Actor actor, @Nullable PersonId drafter) {
    return Rule.that(drafter == null || !actor.is(drafter), GrantRefused.FOUR_EYES);
  }

  Rule at(GrantStep... steps) {
    return Rule.that(Set.of(steps).contains(step), GrantRefused.WRONG_STATE, "found", step.name());
  }

  static Rule some(String field, Yen amount) {
    return Rule.that(!amount.isZero(), GrantRefused.AMOUNT_MISSING, "field", field);
  }

  static Rule told(String field, String text, Grounds grounds) {
    return Text.given(
        field,
        text,
        grounds.longestText(),
        GrantRefused.REASON_MISSING,
        GrantRefused.TEXT_TOO_LONG);
  }

  /** Whether money may go to it: a network grant needs the designation, or leave to go on. */
  Rule mayReceive(Grounds grounds, LocalDate on) {
    return Rule.that(
        () ->
            known().kind() != GrantKind.NETWORK
                || continued
                || grounds.isDesignated(known().organization(), project(), on),
        GrantRefused.DESIGNATION_LOST);
  }

  static Rule within(Yen amount, Yen limit, GrantRefused otherwise) {
    return Rule.that(limit.covers(amount), otherwise, "field", "amount", "limit", limit.toString());
  }

  static Rule sourceHolds(BudgetId source, Yen amount, Budgets budgets) {
    return () -> {
      Yen remainder = budgets.remainder(source).orElse(Yen.ZERO);
      return Rule.that(
              remainder.covers(amount),
              GrantRefused.BEYOND_SOURCE,
              "budget",
              source.value(),
              "remainder",
              remainder.toString())
          .refusal();
    };
  }

  static void record(GrantEvent event) {
    AggregateLifecycle.apply(event);
  }
}
