package org.meguri.command.budget;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.ProposalRefused;
import org.meguri.command.budget.BudgetEvent.ProposalWithdrawn;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.programme.Programmes;

/** What is remembered of a budget, and the rules that rest on it. */
abstract class BudgetSoFar {
  @AggregateIdentifier @Nullable BudgetId id;
  @Nullable BudgetProposed pending;
  @Nullable BudgetAllocated allocation;
  boolean carriedOver;

  @EventSourcingHandler
  void on(BudgetProposed event) {
    id = event.budget();
    pending = event;
  }

  @EventSourcingHandler
  void on(ProposalWithdrawn event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(ProposalRefused event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(TotalSet event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(BudgetAllocated event) {
    allocation = event;
    pending = null;
  }

  @EventSourcingHandler
  void on(BudgetEvent.BudgetIncreased event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(BudgetEvent.BudgetReduced event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(CarriedOver event) {
    carriedOver = true;
    pending = null;
  }

  Rule nothingPending() {
    return Rule.that(pending == null, BudgetRefused.PROPOSAL_PENDING);
  }

  Rule notCarriedOver() {
    return Rule.that(!carriedOver, BudgetRefused.CARRIED_OVER_ALREADY);
  }

  static Rule byPolicyOfficer(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_OFFICER),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_OFFICER.name());
  }

  static Rule byPolicyDirector(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_DIRECTOR),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.POLICY_DIRECTOR.name());
  }

  static Rule reasoned(@Nullable String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        BudgetRefused.REASON_MISSING,
        BudgetRefused.TEXT_TOO_LONG);
  }
}
