package org.meguri.workflows.doing.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** Fields that the acts on budgets share. */
@Component
class BudgetFields {
  private final Programmes programmes;
  private final Papers papers;
  private final ActorDirectory directory;

  BudgetFields(Programmes programmes, Papers papers, ActorDirectory directory) {
    this.programmes = programmes;
    this.papers = papers;
    this.directory = directory;
  }

  /** The latest draft, beside the decision on it. */
  List<Panel> drafted(String budget) {
    return papers.latest(budget, BudgetProposed.class).map(this::panel).stream().toList();
  }

  private Panel panel(BudgetProposed draft) {
    String amount = String.format(Locale.ROOT, "%,d", draft.amount().amount());
    return new Panel(
        Label.key("budget.pending"),
        List.of(
            new Line(
                Label.key("budget.matter"), Label.key("status.budgetMatter." + draft.matter())),
            new Line(Label.key("budget.amount"), Label.key("evidence.yen", amount)),
            new Line(Label.key("budget.reason"), draft.reason()),
            new Line(Label.key("budget.draftedBy"), directory.displayName(draft.by()))));
  }

  /** The years of the programme, the current one chosen. */
  Field fiscalYear(Matter matter) {
    ProgrammeFile programme = programmes.current();
    List<Field.Option> years =
        IntStream.rangeClosed(programme.firstFiscalYear(), programme.lastFiscalYear())
            .mapToObj(Integer::toString)
            .map(year -> new Field.Option(year, Label.key("fmt.fiscalYear", year)))
            .toList();
    return Field.choice("fiscalYear", Label.key("budget.fiscalYear"), years)
        .preset(FiscalYear.of(matter.today(), programme.fiscalYearStartMonth()).year());
  }

  static Field amount() {
    return Field.number(
        "amount",
        Label.key("budget.amount"),
        Label.key("unit.yen"),
        true,
        BigDecimal.valueOf(Yen.MAXIMUM));
  }

  static Yen amount(Entries entries) {
    return Yen.of(entries.number("amount").longValueExact());
  }
}
