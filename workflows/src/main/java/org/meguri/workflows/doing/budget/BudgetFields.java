package org.meguri.workflows.doing.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** Fields that the acts on budgets share. */
@Component
class BudgetFields {
  private final Programmes programmes;

  BudgetFields(Programmes programmes) {
    this.programmes = programmes;
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
