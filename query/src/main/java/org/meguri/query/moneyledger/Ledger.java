package org.meguri.query.moneyledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.project.ProjectId;

/**
 * A project's bookings of one fiscal year, each with what its source stands at after it, and what
 * every source stands at in the end.
 */
public record Ledger(String project, int fiscalYear, List<Line> lines, List<Source> sources) {

  /** A booking; the sums are its source's after it. */
  public record Line(
      long position,
      @Nullable LocalDate day,
      Instant recordedAt,
      String source,
      String kind,
      String caseKind,
      String caseId,
      long amount,
      Sums after) {}

  /** A source and what it stands at. */
  public record Source(String source, Sums sums) {}

  /**
   * Whole yen, as the rules of the budget count them: {@code allocated} is what may be committed at
   * all, {@code remainder} what of it still can. Both are null for the money of a support measure,
   * which several projects draw on.
   */
  public record Sums(
      @Nullable Long allocated, long committed, long executed, @Nullable Long remainder) {

    static Sums of(Balance balance, boolean own) {
      return new Sums(
          own ? balance.available().amount() : null,
          balance.committed().amount(),
          balance.executed().amount(),
          own ? balance.remainder().amount() : null);
    }
  }

  static Ledger of(String project, int fiscalYear, List<BookingRow> rows) {
    String own = BudgetId.of(ProjectId.of(project), fiscalYear).value();
    Map<String, Balance> balances = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    for (BookingRow row : rows) {
      Balance after = balances.getOrDefault(row.source(), Balance.NOTHING).after(row.booking());
      balances.put(row.source(), after);
      lines.add(line(row, Sums.of(after, row.source().equals(own))));
    }
    List<Source> sources = new ArrayList<>();
    balances.forEach(
        (source, balance) -> sources.add(new Source(source, Sums.of(balance, source.equals(own)))));
    return new Ledger(project, fiscalYear, lines, sources);
  }

  private static Line line(BookingRow row, Sums after) {
    return new Line(
        row.position(),
        row.day(),
        row.recordedAt(),
        row.source(),
        row.kind().name(),
        row.caseKind(),
        row.caseId(),
        row.amount(),
        after);
  }
}
