package org.meguri.workflows.doing.budget;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Role;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What begins a budget: drafted by a policy officer, for the policy director to decide. */
final class ProposalActs {
  private static final String PROJECT = "PROJECT";
  private static final String MEASURE = "MEASURE";

  private ProposalActs() {}

  /** The total of a year. */
  @Component
  static class ProposingTotal extends OnBudgets {
    private final Asking asking;
    private final BudgetFields fields;

    ProposingTotal(Asking asking, BudgetFields fields) {
      super("proposeBudgetTotal", "propose-total");
      this.asking = asking;
      this.fields = fields;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(fields.fiscalYear(matter), BudgetFields.amount(), asking.reason()), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      int year = entries.whole("fiscalYear");
      return new ProposeTotal(
          BudgetId.ofYear(year),
          year,
          BudgetFields.amount(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** What a source gets of it. */
  @Component
  static class ProposingAllocation extends OnBudgets {
    private final Asking asking;
    private final BudgetFields fields;
    private final Papers papers;

    ProposingAllocation(Asking asking, BudgetFields fields, Papers papers) {
      super("proposeAllocation", "propose-allocation");
      this.asking = asking;
      this.fields = fields;
      this.papers = papers;
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> measures =
          papers.every(MeasurePublished.class).stream()
              .map(
                  e -> new Field.Option(e.measure().value(), new Label.Plain(e.content().nameJa())))
              .toList();
      return new Form(
          List.of(
              fields.fiscalYear(matter),
              Field.choice(
                      "source",
                      Label.key("budget.source"),
                      Choices.options("status.budgetSource", Stream.of(PROJECT, MEASURE)))
                  .preset(PROJECT),
              asking.project("budget.project").when("source", PROJECT),
              Field.choice("measure", Label.key("budget.measure"), measures)
                  .when("source", MEASURE),
              BudgetFields.amount(),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      int year = entries.whole("fiscalYear");
      boolean forProject = entries.text("source").equals(PROJECT);
      @Nullable ProjectId project = forProject ? ProjectId.of(entries.text("project")) : null;
      @Nullable MeasureId measure = forProject ? null : MeasureId.of(entries.text("measure"));
      return new ProposeAllocation(
          budget(project, measure, year),
          year,
          project,
          measure,
          BudgetFields.amount(entries),
          entries.text("reason"),
          matter.today());
    }

    private static BudgetId budget(
        @Nullable ProjectId project, @Nullable MeasureId measure, int year) {
      if (project != null) {
        return BudgetId.of(project, year);
      }
      return measure == null ? BudgetId.ofYear(year) : BudgetId.of(measure, year);
    }
  }

  /** An act of a policy officer on the list. */
  private abstract static class OnBudgets extends CaseAct {

    OnBudgets(String kind, String name) {
      super(kind, "budget", name);
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(actor -> actor.has(Role.POLICY_OFFICER));
    }
  }
}
