package org.meguri.query.moneyledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;

/** What every source of a fiscal year stands at. Says nothing about who may read it. */
@Component
public class MoneyOfTheYear {

  private final MoneyRows rows;

  MoneyOfTheYear(MoneyRows rows) {
    this.rows = rows;
  }

  /** A source; {@code project} is null for the money of a support measure. */
  public record Source(String source, @Nullable String project, Ledger.Sums sums) {}

  /** The sources that anything was booked on, up to a position of the log. */
  public List<Source> of(int fiscalYear, long upTo) {
    Map<String, Balance> balances = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (BookingRow row : rows.ofYear(fiscalYear, upTo)) {
      Balance before = balances.getOrDefault(row.source(), Balance.NOTHING);
      balances.put(row.source(), before.after(row.booking()));
      String project = row.project();
      if (project != null && isOwn(row.source(), project, fiscalYear)) {
        owners.put(row.source(), project);
      }
    }
    return balances.keySet().stream()
        .map(source -> new Source(source, owners.get(source), sums(balances.get(source))))
        .toList();
  }

  private static boolean isOwn(String source, String project, int fiscalYear) {
    return source.equals(BudgetId.of(ProjectId.of(project), fiscalYear).value());
  }

  private static Ledger.Sums sums(@Nullable Balance balance) {
    return Ledger.Sums.of(Objects.requireNonNull(balance), true);
  }
}
