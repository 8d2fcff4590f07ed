package org.meguri.workflows.planning.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.allocation.AllocationCommand.ProposeShares;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Departure;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.budget.Budgets;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.Weights;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * A policy officer proposes how the year's budget is shared: by the rule, or with other weights and
 * fixed amounts for reasons.
 */
@Component
class ProposeSharesForm implements TaskForm {

  static final String ALLOCATION = "allocationId";
  static final String VERSION = "proposalVersion";
  private static final String TOTAL = "total";
  private static final String SET_ASIDE = "setAside";
  private static final String WEIGHT = "weight.";
  private static final String FIXED = "fixed.";
  private static final String DEPARTURE = "departureReason";
  private static final String SUMMARY = "summary";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final YearInputs inputs;
  private final AllocationPapers evidence;
  private final Papers papers;
  private final Programmes programmes;
  private final Budgets budgets;

  ProposeSharesForm(
      YearInputs inputs,
      AllocationPapers evidence,
      Papers papers,
      Programmes programmes,
      Budgets budgets) {
    this.inputs = inputs;
    this.evidence = evidence;
    this.papers = papers;
    this.programmes = programmes;
    this.budgets = budgets;
  }

  @Override
  public String element() {
    return "proposeShares";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    AllocationId allocation = allocation(task);
    BudgetRule rule = YearInputs.rule(programmes.current());
    List<ProjectInput> found = inputs.of(task.fiscalYear());
    @Nullable SharesProposed last = papers.latest(allocation, SharesProposed.class).orElse(null);
    Money money = money(task.fiscalYear(), last);
    Weights weights = last == null ? rule.weights() : last.basis().weights();
    List<Panel> panels = new ArrayList<>(evidence.before(allocation));
    panels.add(evidence.inputs(found));
    Basis basis = new Basis(rule, weights, money.total, money.setAside, found, List.of());
    if (basis.problem().isEmpty() && !money.total.isZero()) {
      panels.add(evidence.shares(basis.shares()));
    }
    panels.add(evidence.rule(basis));
    return new Form(fields(found, money, weights, last), panels);
  }

  private record Money(Yen total, Yen setAside) {}

  /** As proposed before, or as the year before had it. */
  private Money money(int fiscalYear, @Nullable SharesProposed last) {
    if (last != null) {
      return new Money(last.basis().total(), last.basis().setAside());
    }
    Optional<SharesDecided> before =
        papers.latest(AllocationId.ofYear(fiscalYear - 1), SharesDecided.class);
    return before
        .map(it -> new Money(it.basis().total(), it.basis().setAside()))
        .orElseGet(() -> new Money(budgets.year(fiscalYear - 1).total(), Yen.ZERO));
  }

  private List<Field> fields(
      List<ProjectInput> found, Money money, Weights weights, @Nullable SharesProposed last) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, last == null ? 0 : last.version()));
    fields.add(yen(TOTAL, Label.key("allocation.total")).preset(shown(money.total)));
    fields.add(yen(SET_ASIDE, Label.key("allocation.setAside")).preset(money.setAside));
    for (Factor factor : Factor.values()) {
      fields.add(
          Field.number(
                  WEIGHT + factor,
                  Label.key("factor." + factor),
                  Label.key("allocation.points"),
                  true,
                  HUNDRED)
              .under(Label.key("allocation.weights"))
              .preset(weights.of(factor)));
    }
    Map<String, Label> names = evidence.names();
    for (ProjectInput input : found) {
      fields.add(
          yen(FIXED + input.project(), AllocationPapers.name(names, input.project()))
              .under(Label.key("allocation.fixed"))
              .preset(fixed(last, input))
              .optional());
    }
    fields.add(
        Field.longText(DEPARTURE, Label.key("allocation.departureReason"), evidence.longest())
            .preset(last == null ? null : last.departureReason())
            .optional());
    fields.add(Field.longText(SUMMARY, Label.key("allocation.summary"), evidence.longest()));
    return fields;
  }

  private static @Nullable Yen fixed(@Nullable SharesProposed last, ProjectInput input) {
    return last == null
        ? null
        : last.basis().departures().stream()
            .filter(departure -> departure.project().equals(input.project()))
            .map(Departure::amount)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Yen shown(Yen amount) {
    return amount.isZero() ? null : amount;
  }

  private static Field yen(String name, Label label) {
    return Field.number(name, label, Label.key("unit.yen"), true, BigDecimal.valueOf(Yen.MAXIMUM));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    List<ProjectInput> found = inputs.of(task.fiscalYear());
    String reason = entries.text(DEPARTURE);
    List<Departure> departures =
        found.stream()
            .filter(input -> entries.has(FIXED + input.project()))
            .map(
                input ->
                    new Departure(input.project(), entries.yen(FIXED + input.project()), reason))
            .toList();
    return Work.of(
        new ProposeShares(
            allocation(task),
            entries.whole(VERSION),
            entries.yen(TOTAL),
            entries.yen(SET_ASIDE),
            weights(entries),
            found,
            departures,
            entries.textOrNull(DEPARTURE),
            entries.text(SUMMARY),
            task.today()),
        "PROPOSED");
  }

  private static Weights weights(Entries entries) {
    return new Weights(
        entries.count(WEIGHT + Factor.WINTER),
        entries.count(WEIGHT + Factor.EX_ANTE),
        entries.count(WEIGHT + Factor.EX_POST),
        entries.count(WEIGHT + Factor.INDUSTRY),
        entries.count(WEIGHT + Factor.COMMISSION));
  }

  static AllocationId allocation(TaskOnDesk task) {
    return AllocationId.of(task.variable(ALLOCATION));
  }
}
