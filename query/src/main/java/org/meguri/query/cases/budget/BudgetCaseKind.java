package org.meguri.query.cases.budget;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.budget.BudgetEvent;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.ProposalRefused;
import org.meguri.command.budget.BudgetEvent.ProposalWithdrawn;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/**
 * Budgets: the totals of the years and what each source has of them. What grants commit and are
 * paid out of a source is not theirs to tell.
 */
@Component
class BudgetCaseKind implements CaseKind<BudgetState> {
  private static final Fold<Optional<BudgetState>> FOLD =
      new Fold<Optional<BudgetState>>()
          .on(
              BudgetProposed.class,
              (s, e, r) -> Optional.of(s.orElseGet(() -> BudgetState.begun(e)).proposed(e)))
          .on(ProposalWithdrawn.class, (s, e, r) -> s.map(x -> x.withdrawn(e)))
          .on(ProposalRefused.class, (s, e, r) -> s.map(x -> x.refused(e)))
          .on(TotalSet.class, (s, e, r) -> s.map(x -> x.total(e)))
          .on(BudgetAllocated.class, (s, e, r) -> s.map(x -> x.allocated(e)))
          .on(BudgetIncreased.class, (s, e, r) -> s.map(x -> x.increased(e)))
          .on(BudgetReduced.class, (s, e, r) -> s.map(x -> x.reduced(e)))
          .on(CarriedOver.class, (s, e, r) -> s.map(x -> x.carriedOver(e)));

  private final Programmes programmes;
  private final Titles titles;

  BudgetCaseKind(Programmes programmes, Titles titles) {
    this.programmes = programmes;
    this.titles = titles;
  }

  @Override
  public String key() {
    return "budget";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<BudgetState> state() {
    return BudgetState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return BudgetEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((BudgetEvent) fact).budget().value();
  }

  @Override
  public Fold<Optional<BudgetState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(BudgetState s) {
    return Row.of(s.status())
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .inProject(s.project())
        .ofBureau(bureau(s))
        .amounting(s.amount());
  }

  /** A project stays with its bureau for life. */
  private @Nullable BureauId bureau(BudgetState s) {
    return Optional.ofNullable(s.project())
        .flatMap(it -> programmes.inUse().flatMap(programme -> programme.project(it.value())))
        .map(ProjectEntry::bureau)
        .orElse(null);
  }

  /** Without the project's name, which changes in its life: a row says what its facts said. */
  private String title(BudgetState s, Locale locale) {
    String year = Integer.toString(s.fiscalYear());
    if (s.ofTheYear()) {
      return titles.said("budget.titleOfYear", locale, s.id().value(), year);
    }
    return s.measure() == null
        ? titles.said("budget.titleOfProject", locale, s.id().value(), year)
        : titles.said("budget.titleOfSource", locale, s.id().value(), year, s.measure());
  }

  @Override
  public List<Section> page(BudgetState s) {
    return List.of(money(s), pending(s), steps(s));
  }

  private static Section money(BudgetState s) {
    BudgetState.@Nullable CarryOver over = s.carriedOver();
    Section section =
        Section.of("budget.money")
            .fact("budget.fiscalYear", Value.word("fmt.fiscalYear", s.fiscalYear()))
            .fact("budget.project", Value.project(s.project()))
            .fact("budget.measure", Value.link("measure", s.measure()))
            .fact(s.ofTheYear() ? "budget.total" : "budget.allocated", Value.yen(s.amount()));
    return over == null
        ? section
        : section
            .fact("budget.carriedOver", Value.yen(over.amount()))
            .fact("budget.carriedInto", Value.text(over.into()));
  }

  private static Section pending(BudgetState s) {
    BudgetState.@Nullable Proposal proposal = s.pending();
    Section section = Section.of("budget.pending");
    return proposal == null
        ? section
        : section
            .fact("budget.matter", Value.of("status.budgetMatter", proposal.matter()))
            .fact("budget.amount", Value.yen(proposal.amount()))
            .fact("budget.reason", Value.text(proposal.reason()))
            .fact("budget.draftedBy", Value.person(proposal.by()));
  }

  private static Section steps(BudgetState s) {
    Section table =
        Section.of("budget.steps")
            .table(
                "budget.matter",
                "budget.result",
                "budget.amount",
                "budget.reason",
                "budget.on",
                "budget.by");
    for (BudgetState.Step step : s.steps()) {
      table =
          table.row(
              Value.of("status.budgetMatter", step.matter()),
              Value.of("status.budgetResult", step.result()),
              Value.yen(step.amount()),
              Value.text(step.reason()),
              Value.day(step.on()),
              Value.person(step.by()));
    }
    return table;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(BudgetState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.AMOUNT);
  }
}
