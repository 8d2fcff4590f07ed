package org.meguri.workflows.doing.budget;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.AskCarryOver;
import org.meguri.command.budget.BudgetCommand.ProposeIncrease;
import org.meguri.command.budget.BudgetCommand.ProposeReduction;
import org.meguri.command.budget.BudgetCommand.RefuseProposal;
import org.meguri.command.budget.BudgetCommand.WithdrawProposal;
import org.meguri.command.budget.BudgetId;
import org.meguri.query.cases.budget.BudgetState;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What is drafted about a budget there is, and the director's decision on any draft. */
final class BudgetActs {
  private static final String APPROVE = "APPROVE";
  private static final String REFUSE = "REFUSE";

  private BudgetActs() {}

  /** More for a source. */
  @Component
  static class Increasing extends Changing {

    Increasing(Asking asking) {
      super("increaseBudget", "increase", asking, BudgetActs::isOpenSource);
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ProposeIncrease(
          BudgetId.of(matter.caseId()),
          BudgetFields.amount(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** Less for a source. */
  @Component
  static class Reducing extends Changing {

    Reducing(Asking asking) {
      super("reduceBudget", "reduce", asking, BudgetActs::isOpenSource);
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ProposeReduction(
          BudgetId.of(matter.caseId()),
          BudgetFields.amount(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** A remainder into the next year. */
  @Component
  static class CarryingOver extends Changing {

    CarryingOver(Asking asking) {
      super(
          "askCarryOver",
          "ask-carry-over",
          asking,
          budget -> isOpenSource(budget) && budget.carriedOver() == null);
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new AskCarryOver(
          BudgetId.of(matter.caseId()),
          BudgetFields.amount(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** The draft is taken back, by whoever drafted it or the policy director. */
  @Component
  static class Withdrawing extends CaseAct {
    private final Asking asking;

    Withdrawing(Asking asking) {
      super("withdrawBudgetProposal", "budget", "withdraw");
      this.asking = asking;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.on(
          BudgetState.class, budget -> offer.to(actor -> mayWithdraw(budget.pending(), actor)));
    }

    private static boolean mayWithdraw(BudgetState.@Nullable Proposal pending, Actor actor) {
      return pending != null && (actor.has(Role.POLICY_DIRECTOR) || actor.is(pending.by()));
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(List.of(asking.reason()), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new WithdrawProposal(
          BudgetId.of(matter.caseId()), entries.text("reason"), matter.today());
    }
  }

  /** The director decides on what is drafted, whatever it is about. */
  @Component
  static class Deciding extends OnBudget {
    private final Asking asking;
    private final BudgetFields fields;

    Deciding(Asking asking, BudgetFields fields) {
      super("decideBudget", "decide", Role.POLICY_DIRECTOR, budget -> budget.pending() != null);
      this.asking = asking;
      this.fields = fields;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.choice(
                  "decision",
                  Label.key("budget.decision"),
                  Choices.options("status.budgetDecision", Stream.of(APPROVE, REFUSE))),
              asking.longText("reason", "budget.decisionReason").optional()),
          fields.drafted(matter.caseId()));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      BudgetId budget = BudgetId.of(matter.caseId());
      return entries.text("decision").equals(APPROVE)
          ? new ApproveProposal(budget, entries.textOrNull("reason"), matter.today())
          : new RefuseProposal(budget, entries.text("reason"), matter.today());
    }
  }

  private static boolean isOpenSource(BudgetState budget) {
    return !budget.ofTheYear() && budget.amount() != null && budget.pending() == null;
  }

  /** A policy officer drafts an amount with a reason. */
  private abstract static class Changing extends OnBudget {
    private final Asking asking;

    Changing(String kind, String name, Asking asking, Predicate<BudgetState> state) {
      super(kind, name, Role.POLICY_OFFICER, state);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(List.of(BudgetFields.amount(), asking.reason()), List.of());
    }
  }

  /** An act on a budget that stands so far. */
  private abstract static class OnBudget extends CaseAct {
    private final Role role;
    private final Predicate<BudgetState> state;

    OnBudget(String kind, String name, Role role, Predicate<BudgetState> state) {
      super(kind, "budget", name);
      this.role = role;
      this.state = state;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(actor -> actor.has(role)) && offer.on(BudgetState.class, state);
    }
  }
}
